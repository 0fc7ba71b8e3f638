-- Changes of many cases, and what became of each.
create table bulk_run (
  id       text        primary key,
  person   text        not null,
  trace    text        not null,
  change   jsonb       not null,
  complete boolean     not null,
  asked_at timestamptz not null
);
create index bulk_run_asked on bulk_run (asked_at);
create index bulk_run_reason on bulk_run (id) where change ->> 'reason' is not null;

create table bulk_case (
  run         text   not null references bulk_run on delete cascade,
  place       int    not null,
  case_id     bigint not null,
  seen        bigint,
  outcome     text   not null default 'PENDING',
  version     bigint,
  differences jsonb  not null default '[]',
  refusal     text,
  sentence    text,
  tries       int    not null default 0,
  primary key (run, place)
);
create index bulk_case_pending on bulk_case (run, place) where outcome = 'PENDING';
