-- The content of files that came with messages; erased with the case.
create table attachment (
  case_id    text  not null,
  id         text  not null,
  media_type text  not null,
  sha256     bytea not null,
  data       bytea not null,
  primary key (case_id, id)
);

-- Images and archives are compressed already.
alter table attachment alter column data set storage external;
