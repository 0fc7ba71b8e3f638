-- What is wanted of the outside world; written with the fact that wants it.
create table outbox (
  id            bigint generated always as identity primary key,
  subject       text        not null,
  version       bigint      not null,
  effect_key    text        not null,
  kind          text        not null,
  channel       text        not null,
  recipient     text        not null,
  useful_until  timestamptz,
  about         jsonb       not null,
  state         text        not null default 'WAITING'
    check (state in ('WAITING', 'DELIVERED', 'UNDELIVERABLE', 'NOT_SENT')),
  due_at        timestamptz not null,
  tries         int         not null default 0,
  trouble       text,
  node          uuid,
  epoch         bigint      not null default 0,
  wanted_at     timestamptz not null,
  first_try_at  timestamptz,
  ended_at      timestamptz,
  unique (subject, effect_key)
);

create index outbox_due on outbox (due_at) where state = 'WAITING';
create index outbox_recent on outbox (id desc) where state <> 'WAITING';

-- The in-app channel: what a person or team was told on the pages.
create table notice (
  id         bigint generated always as identity primary key,
  effect_id  bigint      not null unique,
  subject    text        not null,
  recipient  text        not null,
  title      text        not null,
  body       text        not null,
  link       text        not null,
  created_at timestamptz not null,
  read_at    timestamptz
);

create index notice_recipient on notice (recipient, id desc);
create index notice_subject on notice (subject);
