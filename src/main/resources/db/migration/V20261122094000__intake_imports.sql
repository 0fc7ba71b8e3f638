-- One file that is, was or will be imported.
create sequence import_run_number;

create table import_run (
  id text primary key default 'i' || nextval('import_run_number'),
  state text not null,
  mapping_name text not null,
  mapping text not null,
  source text not null,
  file_name text not null,
  format text,
  told_by text not null,
  -- The instant of rows that say none, by the moved clock; all others by the unmoved one.
  imported_at timestamptz not null,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  bytes bigint not null default 0,
  pieces int not null default 0,
  -- Records of the file that are staged or rejected: where reading goes on.
  records bigint not null default 0,
  -- Cases in the queue, and how many of them are done: where importing goes on.
  cases bigint not null default 0,
  cases_done bigint not null default 0,
  -- Up to this place of the queue one case at a time, because one of them made trouble.
  singly_until bigint not null default 0,
  rows_kept bigint not null default 0,
  rows_repeated bigint not null default 0,
  rows_rejected bigint not null default 0,
  cases_opened bigint not null default 0,
  cases_changed bigint not null default 0,
  facts_told bigint not null default 0,
  failure text,
  -- The node that has the file open; others leave it alone until then.
  node uuid,
  node_until timestamptz
);

create index import_run_unfinished on import_run (created_at)
  where state in ('RECEIVING', 'READING', 'SORTING', 'IMPORTING');
create index import_run_newest on import_run (created_at, id);

-- The file as it came, until the import is finished.
create table import_source (
  import_id text not null references import_run (id),
  place int not null,
  bytes bytea not null,
  primary key (import_id, place)
);
alter table import_source alter column bytes set storage external;

-- Rows that were read and wait for their turn, until the import is finished.
create table import_row (
  import_id text not null,
  case_key text not null,
  line bigint not null,
  at timestamptz not null,
  cells text not null
);
create index import_row_case on import_row (import_id, case_key);

-- The cases of a file, in the order in which they began.
create table import_queue (
  import_id text not null,
  place bigint not null,
  case_key text not null,
  size bigint not null,
  primary key (import_id, place)
);

create table import_rejection (
  import_id text not null,
  line bigint not null,
  reason text not null
);
create index import_rejection_line on import_rejection (import_id, line);

-- Every row that was ever imported, by its digest.
create table imported_row (
  key uuid primary key
);
