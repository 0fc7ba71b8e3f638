-- Which tier has the case now. What climbs is always few, and named by the desk already.
alter table case_row
  drop column tier,
  add column tier text not null default 'FRONTLINE';
update case_row set tier = desk.tier
  from desk_case desk where desk.id = case_row.id and desk.tier <> 'FRONTLINE';
create index case_row_tier on case_row (tier, rank_at, id) where tier <> 'FRONTLINE';
