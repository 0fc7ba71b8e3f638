-- Unfinished cases by who has them: for sharing work and for supervisors. A view.
create table work_row (
  id bigint primary key,
  team text,
  assignee text,
  status text not null,
  priority text not null,
  opened_at timestamptz not null,
  held_since timestamptz not null,
  asked_at timestamptz,
  snoozed_until timestamptz,
  near int not null,
  missed int not null,
  subject_version bigint not null,
  shape int not null
);
create index work_row_assignee on work_row (assignee) where assignee is not null;
create index work_row_team on work_row (team, asked_at) where team is not null;

-- When somebody was given a case. A view.
create table work_turn (
  id bigint not null,
  version bigint not null,
  person text not null,
  at timestamptz not null,
  primary key (id, version)
);
create index work_turn_person on work_turn (person, at desc);
