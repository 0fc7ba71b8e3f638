-- Calendars and their versions. Rows of versions are only added; one that another was put in place
-- of from an earlier instant on counts no longer.
create table calendar (
  id      text    primary key,
  name    text    not null,
  edition bigint  not null
);

create table calendar_version (
  calendar_id   text        not null references calendar (id),
  number        integer     not null,
  in_force_from timestamptz not null,
  body          text        not null,
  tzdb          text        not null,
  told_by       text        not null,
  written_at    timestamptz not null,
  superseded_by integer,
  primary key (calendar_id, number)
);
