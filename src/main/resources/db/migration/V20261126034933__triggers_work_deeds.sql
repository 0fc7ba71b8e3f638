-- Whether anybody has begun, and when somebody last did something on a case. Parts of the view
-- triggers.work, which is built anew.
alter table work_row add column started boolean not null default false;

create table work_deed (
  id     bigint      not null,
  person text        not null,
  at     timestamptz not null,
  primary key (id, person)
);
create index work_deed_person on work_deed (person, at desc);
