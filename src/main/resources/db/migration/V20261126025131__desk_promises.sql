-- What is promised first on a case, and whether it is put aside.
alter table desk_case
  add column due_kind      text,
  add column snoozed       boolean not null default false,
  add column snoozed_until timestamptz;

create index desk_case_snoozed on desk_case (rank_at, id) where snoozed;
create index desk_case_near_rank on desk_case (rank_at, id) where todo and near_at < '9000-01-01T00:00:00Z';
create index desk_case_todo_nobody on desk_case (rank_at, id) where todo and assignee is null;
create index desk_case_todo_nobody_priority on desk_case (priority, rank_at, id) where todo and assignee is null;
