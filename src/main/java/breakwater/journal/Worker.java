package breakwater.journal;

import java.time.Instant;
import java.util.Optional;

/** Does a kind of work that waits in the database, a little at a time, on every node at once. */
public interface Worker {
  /** Also the name of its threads and of its place in {@code /health/engine}. */
  String name();

  /** How many threads a node gives it. */
  default int threads() {
    return 1;
  }

  /**
   * Does one portion of what is due now.
   *
   * @return whether there was any, so that there may be more
   */
  boolean work();

  /** When its next work is due on the moved clock; empty = it has none that waits for time. */
  default Optional<Instant> next() {
    return Optional.empty();
  }
}
