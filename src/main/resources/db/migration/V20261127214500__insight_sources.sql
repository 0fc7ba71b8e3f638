-- Where a case came from; the view writes it when it is shown anew.
alter table insight_case add column source text not null default '';

-- Few sources, many cases: those that there are, and those of one.
create index insight_case_source on insight_case (source, opened_at);
