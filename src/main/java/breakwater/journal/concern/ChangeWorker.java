package breakwater.journal.concern;

import breakwater.journal.Subject;
import breakwater.journal.Sweeps;
import breakwater.journal.Worker;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds whom a change concerns, and lets them look, some subjects in a transaction. */
@Component
class ChangeWorker implements Worker {
  /** Their heads are locked for so long that a person who writes there hardly notices. */
  private static final int PORTION = 50;

  private final TransactionTemplate transactions;
  private final ChangeTable table;
  private final Sweeps sweeps;
  private final List<Concern> concerns;

  ChangeWorker(
      TransactionTemplate transactions, ChangeTable table, Sweeps sweeps, List<Concern> concerns) {
    this.transactions = transactions;
    this.table = table;
    this.sweeps = sweeps;
    this.concerns = List.copyOf(concerns);
  }

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public boolean work() {
    return Boolean.TRUE.equals(transactions.execute(_ -> spread() || look()));
  }

  private boolean spread() {
    return table.takeThing().map(this::spread).orElse(false);
  }

  private boolean spread(Subject thing) {
    for (Concern concern : concerns) {
      if (concern.kind().equals(thing.kind())) {
        Collection<Subject> concerned = concern.subjects(thing);
        if (!concerned.isEmpty()) {
          table.concerns(concern.follower(), concerned);
        }
      }
    }
    return true;
  }

  private boolean look() {
    for (String follower : concerns.stream().map(Concern::follower).distinct().toList()) {
      List<Subject> taken = table.takeConcerned(follower, PORTION);
      if (!taken.isEmpty()) {
        sweeps.look(follower, taken);
        return true;
      }
    }
    return false;
  }
}
