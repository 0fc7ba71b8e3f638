package breakwater.journal.engine;

import breakwater.journal.Subject;
import breakwater.journal.Worker;
import breakwater.journal.engine.Registry.Follower;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Coalesces wakes into the agenda. */
@Component
class WakeWorker implements Worker {
  private static final int PORTION = 200;

  private final TransactionTemplate transactions;
  private final WakeTable wakes;
  private final Turns turns;
  private final LookTable looks;
  private final Registry registry;

  WakeWorker(
      TransactionTemplate transactions,
      WakeTable wakes,
      Turns turns,
      LookTable looks,
      Registry registry) {
    this.transactions = transactions;
    this.wakes = wakes;
    this.turns = turns;
    this.looks = looks;
    this.registry = registry;
  }

  @Override
  public String name() {
    return "wake";
  }

  @Override
  public boolean work() {
    return transactions.execute(
        status -> {
          Set<Subject> woken = wakes.take(PORTION);
          if (woken.isEmpty()) {
            return false;
          }
          List<Turn> opened = turns.open(woken).stream().filter(t -> !t.begins()).toList();
          opened.forEach(this::want);
          looks.write(opened);
          return true;
        });
  }

  private void want(Turn turn) {
    for (Follower follower : registry.of(turn.subject().kind())) {
      if (!follower.isView()) {
        turn.look(
            follower.name(), Look.wanted(follower.lane(), turn.now(), turn.history().version()));
      }
    }
  }
}
