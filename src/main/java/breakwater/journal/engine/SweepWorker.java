package breakwater.journal.engine;

import breakwater.journal.Subject;
import breakwater.journal.Sweeps;
import breakwater.journal.Worker;
import breakwater.journal.engine.Registry.Follower;
import breakwater.journal.engine.SweepTable.Sweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes followers look again at every subject, at most {@value #PORTION} in a transaction. */
@Component
class SweepWorker implements Worker, Sweeps {
  static final int PORTION = 200;

  /** The mark of a sweep for which every subject has its row. */
  private static final String PREPARED = "\uffff";

  private final TransactionTemplate transactions;
  private final SweepTable sweeps;
  private final SubjectTable subjects;
  private final Turns turns;
  private final Registry registry;

  SweepWorker(
      TransactionTemplate transactions,
      SweepTable sweeps,
      SubjectTable subjects,
      Turns turns,
      Registry registry) {
    this.transactions = transactions;
    this.sweeps = sweeps;
    this.subjects = subjects;
    this.turns = turns;
    this.registry = registry;
  }

  @Override
  public void sweepAll(String cause) {
    registry.all().stream().filter(Follower::followsRules).forEach(f -> want(f, cause));
  }

  @Override
  public void sweep(String follower, String cause) {
    want(
        registry
            .find(follower)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no view or reconciler " + follower)),
        cause);
  }

  private void want(Follower follower, String cause) {
    sweeps.want(follower.name(), follower.revision(), cause);
  }

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public boolean work() {
    for (Sweep sweep : sweeps.open()) {
      Follower follower = registry.find(sweep.follower()).orElse(null);
      if (follower != null && follower.revision() >= sweep.revision() && work(sweep, follower)) {
        return true;
      }
    }
    return false;
  }

  private boolean work(Sweep sweep, Follower follower) {
    return transactions.execute(
        status -> {
          if (!sweep.prepared().equals(PREPARED)) {
            return sweeps.tryLock(sweep) && prepare(sweep, follower);
          }
          List<Subject> locked = sweeps.lockBehind(sweep, PORTION);
          if (locked.isEmpty()) {
            return finish(sweep);
          }
          look(sweep, sweeps.behind(sweep, locked), new Turns.Transaction(status));
          return true;
        });
  }

  private boolean prepare(Sweep sweep, Follower follower) {
    List<String> names = subjects.after(follower.subjects(), sweep.prepared(), 1_000);
    if (names.isEmpty()) {
      sweeps.prepared(sweep, PREPARED);
    } else {
      sweeps.addRows(follower.name(), names);
      sweeps.prepared(sweep, names.getLast());
    }
    return true;
  }

  private void look(Sweep sweep, List<Subject> behind, Turns.Transaction transaction) {
    if (behind.isEmpty()) {
      return;
    }
    Map<Subject, Set<String>> due = new HashMap<>();
    behind.forEach(s -> due.put(s, Set.of(sweep.follower())));
    turns.close(transaction, turns.open(behind), PostgresJournal.UNHURRIED_BUDGET, due);
    sweeps.looked(sweep, behind);
  }

  /** Not while others hold subjects that are behind: then somebody comes again. */
  private boolean finish(Sweep sweep) {
    if (!sweeps.anyBehind(sweep)) {
      sweeps.done(sweep);
      return true;
    }
    return false;
  }
}
