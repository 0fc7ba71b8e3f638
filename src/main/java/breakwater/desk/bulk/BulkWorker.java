package breakwater.desk.bulk;

import breakwater.desk.bulk.BulkTable.Turn;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Worker;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.Undelegated;
import breakwater.people.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the cases of bulk changes, each in a transaction of its own together with what became of
 * it, so that it goes on after any end of this process, here or on another node.
 */
@Component
class BulkWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

  /** A fault that comes again so often is the case's own. */
  private static final int TRIES = 5;

  /** For so long one can look at what became of the cases; like the answers to requests. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);

  private final TransactionTemplate transactions;
  private final BulkTable table;
  private final Deed deed;
  private final People people;
  private final Clock clock;
  private Instant tidied = Instant.MIN;

  BulkWorker(
      TransactionTemplate transactions, BulkTable table, Deed deed, People people, Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.deed = deed;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public boolean work() {
    var at = new Object[1];
    try {
      return Boolean.TRUE.equals(
          transactions.execute(
              status -> {
                Optional<Turn> next = table.next();
                next.ifPresent(
                    turn -> {
                      at[0] = turn;
                      table.settle(turn, result(turn));
                    });
                if (next.isEmpty()) {
                  tidy();
                }
                return next.isPresent();
              }));
    } catch (RuntimeException e) {
      if (!(at[0] instanceof Turn turn)) {
        throw e;
      }
      LOG.warn("The bulk change {} failed at case {}", turn.run(), turn.target().id(), e);
      transactions.executeWithoutResult(status -> failed(turn));
      return true;
    }
  }

  private Result result(Turn turn) {
    return caller(turn)
        .map(caller -> deed.does(caller, turn.target(), turn.change()))
        .orElseGet(
            () ->
                refused(
                    turn,
                    "bulk-asker-gone",
                    "Whoever asked for it no longer works here, so nothing was changed."));
  }

  /** Whoever asked, with the rights that they have by now. */
  private Optional<Caller> caller(Turn turn) {
    return people
        .find(Caller.system(name()), turn.by())
        .map(Versioned::value)
        .filter(Person::active)
        .map(
            person ->
                new Caller(
                    Actor.person(person.id().value()),
                    Cause.request(turn.trace()),
                    right -> person.holds(right) && !(right instanceof Undelegated)));
  }

  private void failed(Turn turn) {
    if (table.failed(turn) >= TRIES) {
      table.settle(
          turn,
          refused(
              turn,
              "bulk-failed",
              "It failed %d times through a fault of ours. The log tells more: change it by hand."
                  .formatted(TRIES)));
    }
  }

  private static Result refused(Turn turn, String type, String sentence) {
    return Result.refused(turn.target().id(), Optional.empty(), Refusal.conflict(type, sentence));
  }

  private void tidy() {
    Instant now = clock.unmoved();
    table.forgetReasons();
    if (tidied.isBefore(now.minus(BETWEEN_TIDYING))) {
      tidied = now;
      table.removeBefore(clock.now().minus(KEPT));
    }
  }
}
