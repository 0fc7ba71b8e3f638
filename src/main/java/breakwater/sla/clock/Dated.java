package breakwater.sla.clock;

import java.time.Instant;

/**
 * An event and when it took effect.
 *
 * @param id the same id is the same event: of several, the first recorded is taken
 * @param at seconds since 1970-01-01T00:00Z; fractions were cut off
 */
public record Dated(String id, long at, Event event) {
  public static Dated of(String id, Instant at, Event event) {
    return new Dated(id, at.getEpochSecond(), event);
  }
}
