package breakwater.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E10: no midnight reminders, in the zone of whoever would be woken. */
class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "20:00, 08:00, false, 2026-11-25T18:59:59Z, ",
    "20:00, 08:00, false, 2026-11-25T19:00:00Z, 2026-11-26T07:00:00Z",
    "20:00, 08:00, false, 2026-11-26T06:59:59Z, 2026-11-26T07:00:00Z",
    "20:00, 08:00, false, 2026-11-26T07:00:00Z, ",
    "12:00, 13:00, false, 2026-11-26T11:30:00Z, 2026-11-26T12:00:00Z",
    // A Friday night goes over into the weekend, and that into the night of Monday.
    "20:00, 08:00, true, 2026-11-27T20:00:00Z, 2026-11-30T07:00:00Z",
    "12:00, 13:00, true, 2026-11-28T09:00:00Z, 2026-11-29T23:00:00Z",
    "20:00, 00:00, false, 2026-11-26T20:00:00Z, 2026-11-26T23:00:00Z",
    // The night in which the clocks go forward, and the one in which they go back.
    "20:00, 08:00, false, 2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z",
    "20:00, 08:00, false, 2026-10-24T22:00:00Z, 2026-10-25T07:00:00Z",
  })
  void they_end_when_somebody_may_be_disturbed_again(
      String from, String until, boolean weekends, Instant now, String end) {
    var hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(until), weekends);
    assertThat(hours.end(now, BERLIN)).isEqualTo(Optional.ofNullable(end).map(Instant::parse));
  }
}
