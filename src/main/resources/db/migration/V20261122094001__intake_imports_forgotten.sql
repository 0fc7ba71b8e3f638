-- Cases that were erased while a file with rows of theirs waits, until that import is finished: by
-- the digest of their key, which may name a person.
create table import_forgotten (
  import_id text not null references import_run (id),
  case_key bytea not null,
  primary key (import_id, case_key)
);
