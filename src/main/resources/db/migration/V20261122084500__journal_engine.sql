-- What kind of database this is, for ever, and how far its clock has been moved.
create table engine (
  one           boolean primary key default true check (one),
  kind          text    not null check (kind in ('LIVE', 'SANDBOX')),
  offset_micros bigint  not null default 0 check (offset_micros >= 0),
  check (kind = 'SANDBOX' or offset_micros = 0)
);

create function engine_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.kind <> old.kind then
    raise exception 'A database is created LIVE or SANDBOX for ever.';
  end if;
  if new.offset_micros < old.offset_micros then
    raise exception 'The clock is never moved back.';
  end if;
  return new;
end $$;

create trigger engine_only_grows before update or delete on engine
  for each row execute function engine_only_grows();

-- The head of each subject: what is locked, and where its chain stands.
create table subject (
  name        text        primary key,
  kind        text        not null,
  version     bigint      not null,
  recorded_at timestamptz not null,
  head        bytea       not null
) with (fillfactor = 70);

create index subject_kind on subject (kind, name);
create index subject_large on subject (version) where version > 5000;

-- What happened. Append-only; the payload's bytes are what the hash covers.
create table fact (
  subject      text        not null,
  version      bigint      not null,
  name         text        not null,
  told         boolean     not null,
  at           timestamptz not null,
  claimed_at   timestamptz,
  recorded_at  timestamptz not null,
  actor        text        not null,
  cause        text        not null,
  emission_key text,
  generation   int         not null,
  payload      text        not null,
  hash         bytea       not null,
  primary key (subject, version)
);

create unique index fact_emission on fact (subject, emission_key, generation)
  where emission_key is not null;

create function fact_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'Facts are never edited or deleted.';
end $$;

create trigger fact_is_immutable before update or delete on fact
  for each row execute function fact_is_immutable();

-- What people wrote, with the key of its digest: one row, erased together.
create table text_body (
  id      uuid  primary key,
  subject text  not null,
  mac_key bytea not null,
  body    text  not null
);

create index text_body_subject on text_body (subject);

-- Which reconciler or view must look at which subject, and when. Locked only through the head.
create table agenda (
  subject        text        not null,
  follower       text        not null,
  lane           text        not null,
  due_at         timestamptz,
  wanted_version bigint      not null default 0,
  seen_version   bigint      not null default 0,
  seen_sweep     bigint      not null default 0,
  tries          int         not null default 0,
  trouble        text,
  quarantined_at timestamptz,
  epoch          bigint      not null default 0,
  node           uuid,
  primary key (subject, follower)
) with (fillfactor = 70);

create index agenda_due on agenda (lane, due_at)
  where due_at is not null and quarantined_at is null;
create index agenda_sweep on agenda (follower, seen_sweep);
create index agenda_quarantine on agenda (quarantined_at) where quarantined_at is not null;
create index agenda_trouble on agenda (subject) where trouble is not null;

-- Wakes from other subjects; an identity and no constraint, so that nobody waits for anybody.
create table wake (
  id      bigint generated always as identity primary key,
  subject text not null
);

-- A change of rules or of code: whoever has not seen it is looked at again.
create table sweep (
  id         bigint generated always as identity primary key,
  follower   text        not null,
  revision   int         not null,
  cause      text        not null,
  created_at timestamptz not null,
  prepared   text        not null default '',
  done_at    timestamptz,
  subjects   bigint      not null default 0
);

create index sweep_open on sweep (id) where done_at is null;
create index sweep_follower on sweep (follower, id);

-- Answers of slow advisers, by the hash of the question.
create table memo (
  follower   text        not null,
  revision   int         not null,
  question   bytea       not null,
  subject    text        not null,
  answer     text        not null,
  created_at timestamptz not null,
  primary key (follower, revision, question)
);

create index memo_subject on memo (subject);

-- The nodes that live, and which code each runs.
create table node (
  id       uuid        primary key,
  seen_at  timestamptz not null,
  follows  jsonb       not null,
  draining boolean     not null default false
);

-- The feed: appends as they commit, then facts at dense positions.
create table feed_pending (
  id           bigint generated always as identity primary key,
  subject      text   not null,
  from_version bigint not null,
  to_version   bigint not null
);

create table feed_head (
  one      boolean primary key default true check (one),
  position bigint  not null
);

insert into feed_head values (true, 0);

create table feed (
  position bigint primary key,
  subject  text   not null,
  version  bigint not null
);

create index feed_subject on feed (subject, version);

-- The feed's own chain, so that a removed end of a history is seen as well.
create table checkpoint (
  position   bigint      primary key,
  hash       bytea       not null,
  created_at timestamptz not null
);
