package breakwater.insight;

import java.time.Instant;

/**
 * From an instant on, up to another, without it.
 *
 * @throws IllegalArgumentException when it does not end after it begins
 */
public record Period(Instant from, Instant to) {
  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("A period ends after it begins");
    }
  }
}
