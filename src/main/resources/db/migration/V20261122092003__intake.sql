-- Which case a conversation of a source has now.
create table conversation (
  source      text   not null,
  external_id text   not null,
  case_id     bigint not null,
  primary key (source, external_id)
);
create index conversation_case on conversation (case_id);

-- Which messages were received, and what became of them. The digest is of the source and its name.
create table received (
  digest     bytea  primary key,
  case_id    bigint not null,
  message_id text   not null
);
