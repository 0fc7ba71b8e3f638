-- What a customer is worth and what is normal for them. Empty = not known.
alter table account
  add revenue   bigint,
  add currency  text,
  add renews_on date,
  add region    text,
  add time_zone text,
  add language  text,
  add calendar  text,
  add owner     text,
  add usage     jsonb not null default '{}',
  add notes     text;
create index account_by_name on account (lower(name), id);

