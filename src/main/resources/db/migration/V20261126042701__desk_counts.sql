-- Along these what people look at first is counted.
create index desk_case_todo_near on desk_case (near_at) where todo;
create index desk_case_todo_due on desk_case (due_at) where todo;
create index desk_case_unfinished_status on desk_case (status) where unfinished;
