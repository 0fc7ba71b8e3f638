-- What somebody hears together once a day, and with which of those a notice came.
alter table notice_wish
  add column digest    text[] not null default '{}',
  add column digest_at time,
  add constraint notice_wish_digest_at check (digest_at is not null or digest = '{}');

alter table notice add column digest timestamptz;
