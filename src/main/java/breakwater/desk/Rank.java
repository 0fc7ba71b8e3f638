package breakwater.desk;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The order of work: an instant, so that all cases age equally and a long queue never needs
 * rewriting (house rule 16). The earliest comes first. It is {@code min(due, opened + wait) −
 * boost}.
 */
final class Rank {
  private Rank() {}

  /**
   * @param due when the next promise on it is due; empty = none is
   */
  static Instant at(Instant openedAt, Priority priority, Optional<Instant> due) {
    Instant looked = openedAt.plus(wait(priority));
    return due.filter(at -> at.isBefore(looked)).orElse(looked).minus(boost(priority));
  }

  /**
   * How soon somebody should look at a case that has no promise. 15 minutes and 24 hours are
   * framework, step 1 (a critical one is acknowledged in 15 minutes, a standard one resolved in 24
   * hours), 4 hours too (a standard one is acknowledged); an hour is our own choice between them.
   */
  static Duration wait(Priority priority) {
    return switch (priority) {
      case CRITICAL -> Duration.ofMinutes(15);
      case HIGH -> Duration.ofHours(1);
      case MEDIUM -> Duration.ofHours(4);
      case LOW -> Duration.ofHours(24);
    };
  }

  /**
   * How much older a case counts because of its priority. Our own choice: a low one comes before a
   * new critical one only after it has waited a month, and before a new high one after five days.
   */
  static Duration boost(Priority priority) {
    return switch (priority) {
      case CRITICAL -> Duration.ofDays(30);
      case HIGH -> Duration.ofDays(5);
      case MEDIUM -> Duration.ofDays(1);
      case LOW -> Duration.ZERO;
    };
  }
}
