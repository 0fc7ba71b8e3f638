-- Views over the escalations of a case: one row for each, and one for each of their passes.
create table escalation_board (
  escalation      text        primary key,
  case_id         bigint      not null,
  number          integer     not null,
  state           text        not null,
  open            boolean     not null,
  team            text,
  tier            text        not null,
  path            text        not null,
  owner           text,
  severity        text        not null,
  priority        text        not null,
  pass            integer     not null,
  raised_at       timestamptz not null,
  claimed_at      timestamptz,
  started_at      timestamptz,
  bounced_at      timestamptz,
  decided_at      timestamptz,
  resolved_at     timestamptz,
  ended_at        timestamptz,
  handoff_seconds bigint,
  decision        text,
  version         bigint      not null,
  subject_version bigint      not null,
  shape           integer     not null
);

create index escalation_board_case on escalation_board (case_id);
create index escalation_board_newest on escalation_board (raised_at desc, escalation desc);
create index escalation_board_open on escalation_board (team, raised_at desc, escalation desc) where open;
create index escalation_board_shape on escalation_board (shape);

create table escalation_pass (
  escalation      text        not null,
  pass            integer     not null,
  case_id         bigint      not null,
  tier            text        not null,
  team            text,
  severity        text        not null,
  first_raised_at timestamptz not null,
  raised_at       timestamptz not null,
  claimed_at      timestamptz,
  started_at      timestamptz,
  bounced_at      timestamptz,
  contested       boolean     not null,
  upheld          boolean,
  last            boolean     not null,
  handoff_seconds bigint,
  subject_version bigint      not null,
  shape           integer     not null,
  primary key (escalation, pass)
);

create index escalation_pass_case on escalation_pass (case_id);
create index escalation_pass_raised on escalation_pass (raised_at);
