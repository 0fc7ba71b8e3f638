package breakwater.journal.engine;

import breakwater.journal.Subject;
import breakwater.journal.Sweeps;
import breakwater.journal.Worker;
import breakwater.journal.engine.Registry.Follower;
import breakwater.journal.engine.SweepTable.Sweep;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
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
  public void changed(Set<Class<?>> what, String cause) {
    registry.all().stream().filter(f -> f.followsAnyOf(what)).forEach(f -> want(f, cause));
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

  @Override
  public void look(String follower, Collection<Subject> subjects) {
    transactions.executeWithoutResult(
        status -> {
          List<Turn> known =
              turns.open(Set.copyOf(subjects)).stream().filter(t -> !t.begins()).toList();
          if (!known.isEmpty()) {
            known.forEach(turn -> turn.mustLook(follower));
            turns.close(new Turns.Transaction(status), known, PostgresJournal.UNHURRIED_BUDGET);
          }
        });
  }

  private void want(Follower follower, String cause) {
    sweeps.want(follower.name(), follower.revision(), cause);
  }

  @Override
  public String name() {
    return "sweep";
  }

  /**
   * Prepares every sweep before it works on the first: a subject that is looked at for one is
   * looked at for all, because reading its history costs more than most looks.
   */
  @Override
  public boolean work() {
    List<Sweep> open = sweeps.open().stream().filter(this::isOurs).toList();
    for (Sweep sweep : open) {
      if (!isPrepared(sweep) && inTransaction(_ -> sweeps.tryLock(sweep) && prepare(sweep))) {
        return true;
      }
    }
    List<Sweep> prepared = open.stream().filter(SweepWorker::isPrepared).toList();
    for (Sweep sweep : prepared) {
      if (inTransaction(status -> work(sweep, prepared, status))) {
        return true;
      }
    }
    return false;
  }

  /** Not one that wants newer code than this node has. */
  private boolean isOurs(Sweep sweep) {
    return registry
        .find(sweep.follower())
        .filter(follower -> follower.revision() >= sweep.revision())
        .isPresent();
  }

  private static boolean isPrepared(Sweep sweep) {
    return sweep.prepared().equals(PREPARED);
  }

  private boolean inTransaction(Predicate<TransactionStatus> work) {
    return Boolean.TRUE.equals(transactions.execute(work::test));
  }

  private boolean work(Sweep sweep, List<Sweep> all, TransactionStatus status) {
    List<Subject> locked = sweeps.lockBehind(sweep, PORTION);
    if (locked.isEmpty()) {
      return finish(sweep);
    }
    look(sweeps.behind(all, locked), new Turns.Transaction(status));
    return true;
  }

  private boolean prepare(Sweep sweep) {
    Follower follower = registry.find(sweep.follower()).orElseThrow();
    List<String> names = subjects.after(follower.subjects(), sweep.prepared(), 1_000);
    if (names.isEmpty()) {
      sweeps.prepared(sweep, PREPARED);
    } else {
      sweeps.addRows(follower.name(), names);
      sweeps.prepared(sweep, names.getLast());
    }
    return true;
  }

  /** Of a subject, all who are behind look together. */
  private void look(Map<Subject, List<Sweep>> behind, Turns.Transaction transaction) {
    if (behind.isEmpty()) {
      return;
    }
    List<Turn> opened = turns.open(behind.keySet());
    for (Turn turn : opened) {
      behind
          .getOrDefault(turn.subject(), List.of())
          .forEach(sweep -> turn.mustLook(sweep.follower(), sweep.id()));
    }
    turns.close(transaction, opened, PostgresJournal.UNHURRIED_BUDGET);
    sweeps.count(behind.values());
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
