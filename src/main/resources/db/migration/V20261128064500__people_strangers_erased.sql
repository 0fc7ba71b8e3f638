-- null = erased: the row stays, so that the next import of the same history does not bring the name back.
alter table stranger alter column name drop not null;
