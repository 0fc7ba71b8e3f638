package breakwater.triggers.closing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which it is the customer's turn and nobody says a word.
 *
 * @param to when something else than a word ends it: somebody means to come back to the case; empty
 *     = nothing does
 */
record Silence(Idle idle, Instant from, Optional<Instant> to) {
  private static final String PREFIX = "closing/";

  /** The key of the closing for which it is the ground. */
  String key() {
    return "%s%s/%d".formatted(PREFIX, idle, from.toEpochMilli());
  }

  static boolean isKey(@Nullable String key) {
    return key != null && key.startsWith(PREFIX);
  }

  boolean lastsUntil(Instant at) {
    return to.filter(end -> !end.isAfter(at)).isEmpty();
  }
}
