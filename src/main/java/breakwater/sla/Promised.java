package breakwater.sla;

import breakwater.journal.TextRef;
import breakwater.sla.clock.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the clocks of a case need beside its history.
 *
 * @param versions of the promises, in the order in which they came into force
 * @param words values of the case's attributes, as far as a rule asks for them
 */
record Promised(List<Since> versions, Map<TextRef, String> words) {
  /** Rules, and since when they hold. */
  record Since(Instant from, Rules rules) {}

  /** Since when the last of them hold; empty when there are none. */
  Optional<Instant> since() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().from());
  }

  /** Those in force at an instant; the first where none was yet. Empty when there are none. */
  Optional<Rules> at(Instant instant) {
    return versions.stream()
        .filter(since -> !since.from().isAfter(instant))
        .reduce((earlier, later) -> later)
        .or(() -> versions.stream().findFirst())
        .map(Since::rules);
  }
}
