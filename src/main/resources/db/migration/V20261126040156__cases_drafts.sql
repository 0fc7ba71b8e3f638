-- What somebody is about to write on a case; gone when it is sent, or when the case is erased.
create table draft (
  person  text        not null,
  case_id text        not null,
  body    text        not null,
  kept_at timestamptz not null,
  primary key (person, case_id)
);
create index draft_case on draft (case_id);

create table draft_file (
  id         text        primary key,
  person     text        not null,
  case_id    text        not null,
  name       text        not null,
  media_type text        not null,
  data       bytea       not null,
  kept_at    timestamptz not null
);
create index draft_file_of on draft_file (person, case_id, kept_at);
create index draft_file_case on draft_file (case_id);
alter table draft_file alter column data set storage external;
