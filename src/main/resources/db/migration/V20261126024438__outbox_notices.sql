-- What a notice is about and why somebody gets it; one to a team is read by each for themselves.
alter table notice
  add column kind   text    not null default '',
  add column topic  text    not null default '',
  add column why    text    not null default '',
  add column urgent boolean not null default false;

create index notice_unread on notice (recipient, id desc) where read_at is null;

create table notice_reading (
  notice  bigint      not null references notice on delete cascade,
  person  text        not null,
  read_at timestamptz not null,
  primary key (notice, person)
);

-- Of what a person wants to hear, and when not.
create table notice_wish (
  person         text    primary key,
  off            text[]  not null,
  quiet_from     time,
  quiet_until    time,
  quiet_weekends boolean not null,
  zone           text    not null,
  check ((quiet_from is null) = (quiet_until is null))
);

create index outbox_waiting_for on outbox (recipient) where state = 'WAITING';
