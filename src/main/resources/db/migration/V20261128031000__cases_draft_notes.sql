-- What was begun as a note stays one in whatever window it is gone on with.
alter table draft add column note boolean not null default false;
