package breakwater.insight.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** E18: which hours a history suggests for the set-up. */
class BusyHoursTest {
  @Test
  void a_few_at_night_do_not_open_the_house_at_night() {
    long[] openings = new long[24];
    Arrays.fill(openings, 1);
    Arrays.fill(openings, 8, 17, 40);
    assertThat(BusyHours.of(openings)).contains(new BusyHours(8, 17));
    assertThat(new BusyHours(8, 17).begin()).isEqualTo("08:00");
    assertThat(new BusyHours(8, 17).end()).isEqualTo("17:00");
  }

  @Test
  void the_end_of_the_day_is_a_time_of_the_day() {
    long[] openings = new long[24];
    Arrays.fill(openings, 20, 24, 10);
    assertThat(BusyHours.of(openings).orElseThrow().end()).isEqualTo("23:59");
  }

  @Test
  void nothing_is_guessed_from_a_handful_around_the_clock_or_across_midnight() {
    long[] handful = new long[24];
    handful[9] = BusyHours.ENOUGH / 2 - 1;
    handful[14] = BusyHours.ENOUGH / 2;
    assertThat(BusyHours.of(handful)).isEmpty();
    handful[9]++;
    assertThat(BusyHours.of(handful)).contains(new BusyHours(9, 15));

    long[] always = new long[24];
    Arrays.fill(always, 100);
    assertThat(BusyHours.of(always)).isEmpty();

    long[] night = new long[24];
    Arrays.fill(night, 0, 4, 100);
    Arrays.fill(night, 20, 24, 100);
    assertThat(BusyHours.of(night)).isEmpty();
  }

  @Test
  void days_without_times_tell_no_hours() {
    long[] midnight = new long[24];
    midnight[0] = 300;
    midnight[23] = 20;
    assertThat(BusyHours.of(midnight)).isEmpty();
  }
}
