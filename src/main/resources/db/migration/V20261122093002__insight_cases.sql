-- A view: one row for each case, for the numbers.
create table insight_case (
  case_id               bigint      primary key,
  opened_at             timestamptz not null,
  resolved_at           timestamptz,
  first_resolved_at     timestamptz,
  closed_at             timestamptz,
  left_frontline_at     timestamptz,
  raised_engineering_at timestamptz,
  reopenings            integer     not null,
  status                text        not null,
  priority              text        not null,
  team                  text,
  type                  text,
  imported              boolean     not null,
  subject_version       bigint      not null,
  shape                 integer     not null
);

create index insight_case_opened on insight_case (opened_at);
create index insight_case_closed on insight_case (closed_at) where closed_at is not null;
create index insight_case_left on insight_case (left_frontline_at) where left_frontline_at is not null;
