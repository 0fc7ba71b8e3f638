-- How far the demo company's play is; empty where nothing is played.
create table demo_play (
  one    boolean     primary key default true check (one),
  begins timestamptz not null,
  days   int         not null check (days > 0),
  scene  int         not null default 0,
  speed  int         not null default 0 check (speed >= 0)
);

-- Which case a tale of the play became.
create table demo_tale (
  tale    text primary key,
  case_id text not null
);

-- The clock of a SANDBOX may begin in the past.
alter table engine drop constraint engine_offset_micros_check;

-- Its kind is settled by the first fact: until then an empty LIVE database may become a SANDBOX.
create or replace function engine_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A database is created LIVE or SANDBOX for ever.';
  end if;
  if new.kind <> old.kind and (new.kind <> 'SANDBOX' or exists (select from fact)) then
    raise exception 'A database is created LIVE or SANDBOX for ever.';
  end if;
  if new.offset_micros < old.offset_micros and exists (select from fact) then
    raise exception 'The clock is never moved back.';
  end if;
  return new;
end $$;
