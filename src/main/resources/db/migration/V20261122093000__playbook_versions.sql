-- The versions of the rules document. Rows are only added; the newest of those whose instant has
-- come is in force.
create table playbook_version (
  number        integer     primary key,
  hash          text        not null,
  body          text        not null,
  in_force_from timestamptz not null,
  told_by       text        not null
);

create index playbook_version_in_force on playbook_version (in_force_from desc, number desc);
