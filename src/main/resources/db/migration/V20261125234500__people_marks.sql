alter table person add column marks text[] not null default '{}';
