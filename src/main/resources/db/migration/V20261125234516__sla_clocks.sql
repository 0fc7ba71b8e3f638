-- One row for each clock of a case for which something was promised: a view, rebuilt from the journal.
create table sla_clock (
  case_id bigint not null,
  kind text not null,
  cycle int not null,
  handoff text,
  state text not null,
  live boolean not null,
  rule text,
  rules_version text,
  calendar text,
  target_seconds bigint,
  -- of one that has ended; of a live one it would be another every second
  elapsed_seconds bigint,
  started_at timestamptz not null,
  stopped_at timestamptz,
  due_at timestamptz,
  breached_at timestamptz,
  subject_version bigint not null,
  shape int not null,
  primary key (case_id, kind, cycle)
);

create index sla_clock_due on sla_clock (due_at, case_id) where live;
create index sla_clock_started on sla_clock (kind, started_at);
