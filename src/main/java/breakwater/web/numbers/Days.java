package breakwater.web.numbers;

import breakwater.insight.Insights;
import breakwater.insight.Period;
import breakwater.web.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The period that is chosen above a page of numbers. */
final class Days {
  private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
  private static final int USUAL = 28;

  private Days() {}

  /** The last so many days; {@code all} = since the beginning. */
  static Period of(Insights insights, String days) {
    Instant now = insights.period(Optional.empty(), Optional.empty()).to();
    return Fields.text(days).filter("all"::equals).isPresent()
        ? new Period(BEGINNING, now)
        : new Period(now.minus(Duration.ofDays(number(days))), now);
  }

  private static int number(String days) {
    return Fields.number("The days", days).filter(d -> d > 0).orElse(USUAL);
  }
}
