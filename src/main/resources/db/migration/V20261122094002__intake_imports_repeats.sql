-- Under which Idempotency-Key whose token began an import, and the digest of mapping and file: empty
-- until all of the file has come. An upload that stops before gives its key back.
alter table import_run
  add column asked_by text,
  add column asked_key text,
  add column asked_digest bytea;
create unique index import_run_asked on import_run (asked_by, asked_key)
  where asked_key is not null;
