package breakwater.desk;

import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The promise on a case that is due first.
 *
 * @param dueAt lies in the past when it is missed
 * @param nearAt when it comes near; at the latest when it is due
 */
record Owed(Kind kind, Instant dueAt, Instant nearAt) {

  /** Empty = no promise runs, or all stand still and none was missed before. */
  static Optional<Owed> of(Clocks clocks) {
    return clocks.live().stream()
        .flatMap(clock -> of(clock).stream())
        .min(Comparator.comparing(Owed::dueAt));
  }

  /** A missed one stays missed while it stands still. */
  private static Optional<Owed> of(Clock clock) {
    return clock
        .dueAt()
        .or(clock::breachedAt)
        .map(due -> new Owed(clock.kind(), due, near(clock, due)));
  }

  private static Instant near(Clock clock, Instant due) {
    return clock.warnings().stream()
        .flatMap(warning -> warning.at().stream())
        .min(Comparator.naturalOrder())
        .filter(near -> near.isBefore(due))
        .orElse(due);
  }
}
