-- What waits is many: read by rank, never sorted. The same words as the desk asks with.
create index desk_case_waiting on desk_case (rank_at, id)
  where unfinished and status in ('ON_HOLD', 'WAITING_ON_CUSTOMER', 'WAITING_ON_THIRD_PARTY');

-- Counted from the index alone, without a look at the rows.
create index desk_case_counted_near on desk_case (near_at, id)
  where todo and unfinished and near_at < '9000-01-01T00:00:00Z';
create index desk_case_counted_due on desk_case (due_at, id) where todo and unfinished;
drop index desk_case_todo_near;
drop index desk_case_todo_due;
drop index desk_case_unfinished_status;
