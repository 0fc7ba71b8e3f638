-- Whom words may name, as they are called at the moment.
alter table account
  add column words tsvector not null generated always as (to_tsvector('simple', name)) stored;
create index account_words on account using gin (words);

-- An address is found whole, by its domain, and by each of its parts.
alter table contact
  add column words tsvector not null generated always as (
    to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(email, '') || ' '
      || split_part(coalesce(email, ''), '@', 2) || ' '
      || translate(coalesce(email, ''), '@.-_+', '     '))) stored;
create index contact_words on contact using gin (words);
