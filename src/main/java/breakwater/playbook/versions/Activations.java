package breakwater.playbook.versions;

import breakwater.journal.Clock;
import breakwater.journal.Sweeps;
import breakwater.journal.Worker;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets everything be looked at anew, once, when a version comes into force. */
@Component
class Activations implements Worker {
  private final VersionTable table;
  private final Sweeps sweeps;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Activations(VersionTable table, Sweeps sweeps, Clock clock, TransactionTemplate transaction) {
    this.table = table;
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
              number.ifPresent(n -> sweeps.sweepAll("playbook " + n));
              return number.isPresent();
            }));
  }

  @Override
  public Optional<Instant> next() {
    return table.nextUnfollowed();
  }
}
