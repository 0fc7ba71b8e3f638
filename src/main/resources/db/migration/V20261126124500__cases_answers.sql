-- Texts that people send again and again. A shortcut is unique among those of one person, of one
-- team and of everybody.
create table canned_answer (
    id         text primary key,
    reach      text not null check (reach in ('MINE', 'TEAM', 'EVERYBODY')),
    person     text not null,
    team       text,
    shortcut   text not null,
    name       text not null,
    body       text not null,
    uses       bigint not null default 0,
    used_at    timestamptz,
    changed_at timestamptz not null,
    version    bigint not null,
    check ((reach = 'TEAM') = (team is not null))
);
create unique index canned_answer_mine on canned_answer (person, shortcut) where reach = 'MINE';
create unique index canned_answer_team on canned_answer (team, shortcut) where reach = 'TEAM';
create unique index canned_answer_everybody on canned_answer (shortcut) where reach = 'EVERYBODY';
