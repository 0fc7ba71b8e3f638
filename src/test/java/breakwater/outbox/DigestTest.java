package breakwater.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E10: a digest comes at its time of day on working days, summer or winter. */
class DigestTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Digest digest = new Digest(Set.of("mentions"), LocalTime.of(9, 0));

  @ParameterizedTest
  @CsvSource({
    "2026-03-26T07:59:59Z, 2026-03-26T08:00:00Z, 2026-03-25T08:00:00Z",
    "2026-03-26T08:00:00Z, 2026-03-26T08:00:00Z, 2026-03-26T08:00:00Z",
    "2026-03-26T08:00:01Z, 2026-03-27T08:00:00Z, 2026-03-26T08:00:00Z",
    "2026-03-27T08:00:01Z, 2026-03-30T07:00:00Z, 2026-03-27T08:00:00Z",
    "2026-03-29T12:00:00Z, 2026-03-30T07:00:00Z, 2026-03-27T08:00:00Z"
  })
  void the_next_and_the_last_one(Instant at, Instant next, Instant last) {
    assertThat(digest.next(at, BERLIN)).isEqualTo(next);
    assertThat(digest.last(at, BERLIN)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"04:59, true", "05:00, false", "22:00, false", "22:01, true", "00:00, true"})
  void it_is_never_at_night(LocalTime at, boolean night) {
    assertThat(new Digest(Set.of(), at).atNight()).isEqualTo(night);
  }
}
