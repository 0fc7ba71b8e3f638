-- The next words that are promised about each escalation, for the board.
alter table escalation_board add column owed jsonb not null default '[]';
