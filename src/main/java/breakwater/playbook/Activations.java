package breakwater.playbook;

import breakwater.journal.Clock;
import breakwater.journal.Sweeps;
import breakwater.journal.Worker;
import breakwater.playbook.versions.VersionTable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets those look anew, once, who follow what a version says that comes into force. */
@Component
class Activations implements Worker {
  private final VersionTable table;
  private final Playbooks playbooks;
  private final Sweeps sweeps;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Activations(
      VersionTable table,
      Playbooks playbooks,
      Sweeps sweeps,
      Clock clock,
      TransactionTemplate transaction) {
    this.table = table;
    this.playbooks = playbooks;
    this.sweeps = sweeps;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "playbook.activations";
  }

  @Override
  public boolean work() {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<Integer> number = table.takeUnfollowed(clock.now());
              number.ifPresent(n -> sweeps.changed(playbooks.changed(n), "playbook " + n));
              return number.isPresent();
            }));
  }

  @Override
  public Optional<Instant> next() {
    return table.nextUnfollowed();
  }
}
