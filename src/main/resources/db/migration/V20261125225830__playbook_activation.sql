-- When a version was written, and whether it still counts. A version that comes into force later is
-- followed by one sweep at that instant; one that is withdrawn, or that another version was put in
-- place of from an earlier instant on, is never in force.
alter table playbook_version
  add column written_at    timestamptz,
  add column followed_at   timestamptz,
  add column withdrawn_at  timestamptz,
  add column superseded_by integer references playbook_version (number);

update playbook_version set followed_at = in_force_from;

drop index playbook_version_in_force;
create index playbook_version_in_force on playbook_version (in_force_from desc, number desc)
  where withdrawn_at is null and superseded_by is null;
create index playbook_version_unfollowed on playbook_version (in_force_from)
  where followed_at is null and withdrawn_at is null and superseded_by is null;
