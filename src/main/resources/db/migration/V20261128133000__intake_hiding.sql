-- By which ids of people in imported history are made, so that a name which somebody guesses tells no id: 244 random bits
-- of this installation, one row for ever. Whoever was imported before keeps the id that they have.
create table import_hiding (
  only_one boolean primary key default true check (only_one),
  key      bytea   not null
);
insert into import_hiding (key)
  select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
