-- A view: one row for each call that a rule made, with what became of it.
create table insight_rule_call (
  case_id         bigint      not null,
  call            text        not null,
  rule            text        not null,
  playbook        integer,
  called_at       timestamptz not null,
  raised          boolean     not null,
  bounced         boolean     not null,
  outcome         text        not null,
  subject_version bigint      not null,
  shape           integer     not null,
  primary key (case_id, call)
);

create index insight_rule_call_called on insight_rule_call (called_at);
create index insight_rule_call_rule on insight_rule_call (rule, called_at);
