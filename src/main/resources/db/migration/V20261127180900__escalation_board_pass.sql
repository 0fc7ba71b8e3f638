-- When the pass that runs was raised and how long its hand-off took; raised_at and handoff_seconds are of
-- all passes together.
alter table escalation_board add column pass_raised_at timestamptz;
alter table escalation_board add column pass_handoff_seconds bigint;
