-- When somebody does not work, and who stands in for them.
create table absence (
  id text primary key,
  person text not null references person (id),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  substitute text references person (id)
);
create index absence_person on absence (person, until_at);
