-- What does not go to the pages with others: found without a look at all of those.
create index outbox_alone on outbox (due_at)
  where state = 'WAITING' and not (channel = 'in-app' and tries = 0 and node is null);
