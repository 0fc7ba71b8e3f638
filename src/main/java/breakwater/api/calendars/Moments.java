package breakwater.api.calendars;

import breakwater.http.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants in JSON: RFC 3339, whole seconds; parts of a second are cut off. */
final class Moments {
  /** Time zones are known from about this year on. */
  static final int FIRST_YEAR = 1800;

  static final int LAST_YEAR = 2500;

  private static final long FIRST = Instant.parse("1800-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2500-01-01T00:00:00Z").getEpochSecond();

  private Moments() {}

  /**
   * @return epoch second
   */
  static long read(String at, String text) {
    try {
      long second = OffsetDateTime.parse(text).toEpochSecond();
      if (second >= FIRST && second < LAST) {
        return second;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw Malformed.value(
        at,
        "Write an instant between the years %d and %d as 2026-11-21T09:00:00Z."
            .formatted(FIRST_YEAR, LAST_YEAR));
  }

  static String written(long second) {
    return Instant.ofEpochSecond(second).toString();
  }
}
