create table team (
  id text primary key,
  name text not null,
  tier text not null
);

create table person (
  id text primary key,
  name text not null,
  email text not null,
  role text not null,
  tier text,
  team text references team (id),
  active boolean not null default true,
  version bigint not null default 1
);

create unique index person_email on person (lower(email));
create index person_team on person (team);

-- The secret itself is nowhere: hash is the SHA-256 of its 256 random bits as written.
create table api_token (
  id text primary key,
  person_id text not null references person (id),
  hash bytea not null unique,
  prefix text not null,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create index api_token_person on api_token (person_id, created_at, id);

create table sign_in_link (
  hash bytea primary key,
  person_id text not null references person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
