-- What only security responders see.
create table restricted_subject (
  subject         text primary key,
  subject_version bigint not null,
  shape           integer not null
);
