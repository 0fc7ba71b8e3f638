-- The state of each bucket, shared by all nodes. Not logged: after a crash every bucket is full.
create unlogged table rate_limit (
  id bigint primary key,
  state bytea,
  expires_at bigint,
  explicit_lock bigint
);
