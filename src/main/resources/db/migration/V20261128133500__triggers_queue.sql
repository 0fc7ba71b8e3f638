-- In which order cases that nobody has are given away, and what they ask of people. Parts of the view triggers.work,
-- which is built anew; urgency is the place of the priority, 0 = the highest.
alter table work_row add column urgency int not null default 0;
alter table work_row add column area text;
alter table work_row add column type text;
alter table work_row add column moves int not null default 0;
alter table work_row add column had text[] not null default '{}';

create index work_row_queue on work_row (team, urgency, opened_at, id)
  where assignee is null and status = 'OPEN' and snoozed_until is null;
