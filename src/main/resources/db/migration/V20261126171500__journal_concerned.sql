-- Things that have changed, until it is known whom that concerns; an identity and no constraint, so
-- that nobody waits for anybody.
create table changed_thing (
  id    bigint generated always as identity primary key,
  thing text not null
);

-- Who must look where because of it, until they have.
create table concerned (
  id       bigint generated always as identity primary key,
  follower text not null,
  subject  text not null
);
create index concerned_in_order on concerned (follower, id);
