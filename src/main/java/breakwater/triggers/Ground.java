package breakwater.triggers;

import java.time.Instant;
import java.util.Optional;

/**
 * The ground of a rule: that all that it asks holds.
 *
 * @param since when it last arose
 * @param until when it went away again; empty = it holds
 */
record Ground(Instant since, Optional<Instant> until) {
  boolean holds() {
    return until.isEmpty();
  }

  Ground gone(Instant at) {
    return holds() ? new Ground(since, Optional.of(at)) : this;
  }
}
