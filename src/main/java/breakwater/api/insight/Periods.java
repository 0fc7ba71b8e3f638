package breakwater.api.insight;

import breakwater.http.Malformed;
import breakwater.insight.Insights;
import breakwater.insight.Period;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the period that is asked for. */
final class Periods {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Periods() {}

  static Period of(Insights insights, Optional<String> from, Optional<String> to) {
    Optional<Instant> begin = from.map(text -> instant("from", text));
    Optional<Instant> end = to.map(text -> instant("to", text));
    try {
      return insights.period(begin, end);
    } catch (IllegalArgumentException e) {
      throw Malformed.parameter("from", "from lies before to; to is now when it is left out.");
    }
  }

  private static Instant instant(String name, String text) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // The same answer as for an instant out of range.
    }
    throw Malformed.parameter(
        name, name + " is an instant such as 2026-11-21T09:00:00Z, from 1970 to 9999.");
  }
}
