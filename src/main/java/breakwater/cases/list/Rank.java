package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;

/**
 * The order in which cases are looked at: an instant, so that all cases age equally and a long list
 * never needs rewriting (house rule 16). The earliest comes first.
 */
final class Rank {
  private Rank() {}

  static Instant at(Case ranked) {
    return ranked.openedAt().minus(boost(ranked.priority()));
  }

  /**
   * How much older a case counts because of its priority: a low one comes before a new critical one
   * only when it has waited this much longer. Our own choice, until clocks give the due instants.
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
