-- By what a case is found: the words of its title, attributes, messages and notes, and marks of its account, the
-- customer's people on it and whether it is unfinished. Apart from the list, whose rows change with each fact.
create table case_words (
  id              bigint   primary key,
  merged_into     bigint,
  words           tsvector not null,
  subject_version bigint   not null,
  shape           int      not null
);

-- What was found until now is found while the view is rebuilt.
insert into case_words (id, words, subject_version, shape)
  select id,
    coalesce(words, '') || array_to_tsvector(array_remove(array[
      'account ' || account,
      case when unfinished or status = 'MERGED' then 'is unfinished' end], null)),
    subject_version, shape
  from case_row;

-- A search reads what waits to be put in order one by one: 1 MB of it are some milliseconds.
create index case_words_words on case_words using gin (words) with (gin_pending_list_limit = 1024);

-- The words of title and attributes are read for numbers only, one by one. What texts and marks a row holds, in short.
drop index case_row_words;
alter table case_row
  drop column texts,
  add column texts uuid;
