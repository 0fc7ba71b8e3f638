-- Times in which something of ours did not work, and whom that touches.
create table outage (
  id          text primary key,
  title       text not null,
  areas       text[] not null default '{}',
  accounts    text[] not null default '{}',
  from_at     timestamptz not null,
  until_at    timestamptz,
  withdrawn   boolean not null default false,
  declared_by text not null,
  changed_at  timestamptz not null,
  version     bigint not null default 1
);
create index outage_by_end on outage (until_at);
create index outage_by_begin on outage (from_at desc, id);
create sequence outage_number;

-- Since when an account is as it is; null = it was not changed since we met.
alter table account add changed_at timestamptz;
