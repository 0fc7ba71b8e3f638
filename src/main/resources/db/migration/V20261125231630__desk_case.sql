-- A view: one row for each case, for the order of work. Its texts are read from the list of cases.
create table desk_case (
  id              bigint      primary key,
  rank_at         timestamptz not null,
  due_at          timestamptz not null default '9000-01-01T00:00:00Z',
  near_at         timestamptz not null default '9000-01-01T00:00:00Z',
  opened_at       timestamptz not null,
  status          text        not null,
  status_since    timestamptz not null,
  unfinished      boolean     not null,
  todo            boolean     not null,
  priority        text        not null,
  type            text,
  area            text,
  tags            text[]      not null,
  assignee        text,
  team            text,
  account         text,
  tier            text        not null,
  climbing        text,
  last_customer   timestamptz,
  customer_waits  boolean     not null,
  unseen          boolean     not null,
  reopenings      int         not null,
  live            boolean     not null,
  case_version    bigint      not null,
  subject_version bigint      not null,
  shape           int         not null
) with (fillfactor = 80);

-- What is worked on is always few, whatever lies behind it.
create index desk_case_todo on desk_case (rank_at, id) where todo;
create index desk_case_todo_team on desk_case (team, rank_at, id) where todo;
create index desk_case_todo_assignee on desk_case (assignee, rank_at, id) where todo;
create index desk_case_todo_priority on desk_case (priority, rank_at, id) where todo;
create index desk_case_unfinished on desk_case (rank_at, id) where unfinished;
create index desk_case_near on desk_case (near_at) where unfinished and near_at < '9000-01-01T00:00:00Z';
create index desk_case_due on desk_case (due_at, id) where unfinished;
create index desk_case_type on desk_case (type, rank_at, id) where unfinished;

-- Everything, by what is asked for most.
create index desk_case_rank on desk_case (rank_at, id);
create index desk_case_opened on desk_case (opened_at, id);
create index desk_case_status on desk_case (status, rank_at, id);
create index desk_case_account on desk_case (account, rank_at, id) where account is not null;
create index desk_case_team on desk_case (team, rank_at, id) where team is not null;
create index desk_case_assignee on desk_case (assignee, rank_at, id) where assignee is not null;
create index desk_case_tier on desk_case (tier, rank_at, id) where tier <> 'FRONTLINE';
create index desk_case_tags on desk_case using gin (tags);

-- What people want to see again under a name.
create table desk_view (
  id      text        primary key,
  name    text        not null,
  person  text        not null,
  team    text,
  query   jsonb       not null,
  kept_at timestamptz not null
);
create index desk_view_person on desk_view (person);
create index desk_view_team on desk_view (team) where team is not null;
