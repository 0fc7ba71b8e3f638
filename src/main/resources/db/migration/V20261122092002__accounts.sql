-- Whom we serve, and by which names other systems call them.
create sequence account_number as bigint start with 1001;
create sequence contact_number as bigint start with 1001;

create table account (
  id            text   primary key,
  name          text   not null,
  customer_tier text   not null,
  version       bigint not null default 1
);

create table account_name (
  source      text not null,
  external_id text not null,
  account     text not null references account deferrable initially deferred,
  primary key (source, external_id)
);
create index account_name_account on account_name (account);

-- Who writes to us. The row stays when a person is erased, their name and address do not.
create table contact (
  id      text primary key,
  account text references account,
  name    text,
  email   text unique
);
create index contact_account on contact (account);
