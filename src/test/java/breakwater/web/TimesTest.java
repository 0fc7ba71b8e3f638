package breakwater.web;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ui.md: relative times; what is due is never said to be an hour nearer than it is. */
class TimesTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT59S, in a moment",
    "PT1M, in 1 min",
    "PT59M59S, in 59 min",
    "PT1H, in 1 h",
    "PT3H59M59S, in 3 h 59 min",
    "PT23H59M, in 23 h 59 min",
    "PT24H, in 1 d",
    "PT52H59M, in 2 d 4 h",
    "PT335H59M, in 13 d 23 h",
    "PT336H, in 14 d",
    "PT2400H, in 3 mo",
    "-PT3H59M, 3 h ago",
    "-PT30S, just now"
  })
  void what_is_to_come_is_said_in_two_units(Duration away, String words) {
    assertThat(new Times(new Still()).relative(NOW.plus(away))).isEqualTo(words);
  }

  private record Still() implements Clock {
    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public Instant unmoved() {
      return NOW;
    }
  }
}
