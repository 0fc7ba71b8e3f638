-- What can check a password. Each time that it is set the generation grows, and sessions of an
-- earlier one are over.
create table person_password (
  person_id  text        primary key references person (id),
  hash       text        not null,
  generation bigint      not null,
  set_at     timestamptz not null
);
