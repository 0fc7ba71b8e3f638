-- The numbers of cases, which people say.
create sequence case_number as bigint start with 1001;

-- One row for each case, for lists and search; rebuilt from the journal.
create table case_row (
  id              bigint      primary key,
  status          text        not null,
  unfinished      boolean     not null,
  status_since    timestamptz not null,
  resolved_at     timestamptz,
  closed_at       timestamptz,
  reopenings      int         not null,
  priority        text        not null,
  type            text,
  area            text,
  tags            text[]      not null,
  assignee        text,
  team            text,
  account         text,
  tier            text,
  contacts        text[]      not null,
  opened_at       timestamptz not null,
  updated_at      timestamptz not null,
  due_at          timestamptz not null default '9000-01-01T00:00:00Z',
  rank_at         timestamptz not null,
  messages        int         not null,
  customer_waits  boolean     not null,
  unseen          boolean     not null,
  live            boolean     not null,
  case_version    bigint      not null,
  subject_version bigint      not null,
  shape           int         not null,
  texts           uuid[]      not null,
  title           text,
  words           tsvector
) with (fillfactor = 80);

-- What is worked on is always few, whatever lies behind it.
create index case_row_rank_unfinished on case_row (rank_at, id) where unfinished;
create index case_row_due_unfinished on case_row (due_at, id) where unfinished;
create index case_row_team_unfinished on case_row (team, rank_at, id) where unfinished;
create index case_row_assignee_unfinished on case_row (assignee, rank_at, id) where unfinished;

-- Everything, by what is asked for most; a filter that finds nothing must know so at once.
create index case_row_rank on case_row (rank_at, id);
create index case_row_due on case_row (due_at, id);
create index case_row_opened on case_row (opened_at, id);
create index case_row_updated on case_row (updated_at);
create index case_row_account on case_row (account, rank_at, id) where account is not null;
create index case_row_account_opened on case_row (account, opened_at, id) where account is not null;
create index case_row_team on case_row (team, rank_at, id) where team is not null;
create index case_row_assignee on case_row (assignee, rank_at, id) where assignee is not null;
create index case_row_contacts on case_row using gin (contacts);
create index case_row_words on case_row using gin (words);
