-- What was answered to a POST with an Idempotency-Key, so that its repeat gets the same answer.
create table request_answer (
  credential text not null,
  key text not null,
  request_hash bytea not null,
  path text not null,
  status int not null,
  headers text not null,
  body bytea not null,
  forgotten boolean not null default false,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (credential, key)
);

create index request_answer_old on request_answer (answered_at);
