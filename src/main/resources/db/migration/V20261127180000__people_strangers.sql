-- Names of people and teams of imported history, who have no account here.
create table stranger (
  kind text not null,
  id   text not null,
  name text not null,
  primary key (kind, id)
);
