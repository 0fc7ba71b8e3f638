-- Who looks at which case now. Not a fact and not kept: after a crash of the server it is empty.
create unlogged table presence (
  case_id bigint      not null,
  person  text        not null,
  tab     text        not null,
  doing   text        not null,
  seen_at timestamptz not null,
  primary key (case_id, person, tab)
);
