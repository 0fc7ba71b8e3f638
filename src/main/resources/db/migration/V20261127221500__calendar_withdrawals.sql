-- A version of a calendar that has not begun can be called off; it stays in the list and counts for nothing.
alter table calendar_version add column withdrawn_at timestamptz;
