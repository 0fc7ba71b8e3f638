package breakwater.playbook.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F09: a promise that names a time can be kept; one that does not is not guessed. */
class PromisedTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Thursday. */
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 26, 14, 20, 0, 0, BERLIN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will get back to you tomorrow 3 pm. | 2026-11-27T15:00",
        "We'll get back to you by tomorrow at 3pm | 2026-11-27T15:00",
        "I will let you know by Friday noon. | 2026-11-27T12:00",
        "You will hear from us at noon on Friday. | 2026-11-27T12:00",
        "We will update you by 15:00. | 2026-11-26T15:00",
        "We will update you within 2 hours. | 2026-11-26T16:20",
        "We will update you in an hour. | 2026-11-26T15:20",
        "We will update you within half an hour. | 2026-11-26T14:50",
        "We will update you within three days. | 2026-11-29T14:20",
        "I will write to you on 1 December at 09:30. | 2026-12-01T09:30",
        "I will write to you on December 1st, 9:30 am. | 2026-12-01T09:30",
        "I will write to you by 2026-12-02 18:00. | 2026-12-02T18:00",
        "We will reply by Thursday 10:00. | 2026-12-03T10:00",
        "We will reply by Thursday 16:00. | 2026-11-26T16:00",
        "We will reply by Friday. | 2026-11-28T00:00",
        "We will reply by tomorrow. | 2026-11-28T00:00",
        "I will write to you by 3 January 12 am. | 2027-01-03T00:00",
        "I will call you on Monday at 10. | 2026-11-30T10:00",
        "I will call you tomorrow at 08 | 2026-11-27T08:00",
        "I will call you on Monday, at 14, with our engineer. | 2026-11-30T14:00",
        "I will call you on Monday at 11 with our engineer. | 2026-11-30T11:00",
        "I will call you at 9 on Monday. | 2026-11-30T09:00",
        "I will call you at 16. | 2026-11-26T16:00",
        "I will call you on Monday at 10 o'clock. | 2026-11-30T10:00",
      })
  void what_is_exact_is_understood(String text, String until) {
    assertThat(read(text)).containsExactly(until);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will get back to you soon.",
        "We will get back to you next Friday.",
        "We will get back to you Friday morning.",
        "We will get back to you in a day or two.",
        "We will get back to you within 2 to 4 hours.",
        "We will get back to you within 2 business days.",
        "We will reply by 15:00 CET.",
        "We will reply by 15:00 UTC tomorrow.",
        "We will reply by 15:00 the day after tomorrow.",
        "We will reply by tomorrow at 3 p.m. or so.",
        "We will reply by Friday or Monday.",
        "We will reply by 14:00.",
        "I will call you on Monday at 3.",
        "I will call you on Monday at 0.",
        "I will call you on Monday at 24.",
        "I will call you at 10.",
        "I will call you tomorrow at 10 or 11.",
        "I will call you tomorrow at 10-11.",
        "I will call you tomorrow at 10 UTC.",
        "I will call you tomorrow at 8 in the evening.",
        "We will look at 20 exports.",
        "We will look at 20.",
        "We will look tomorrow at 20 exports.",
        "We will be at 20.5 percent tomorrow.",
        "We will reply by 25:00.",
        "We will reply by 31 November at 10:00.",
        "We will reply by 13 pm.",
        "We will reply on 1 August at 10:00.",
        "The export failed at 3 pm tomorrow.",
        "> We will reply by 15:00.",
        "",
      })
  void what_is_not_exact_or_no_promise_is_not_guessed(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void of_several_each_is_found_and_the_first_is_the_one_that_comes_first() {
    String text =
        "We will fix it by Friday 18:00. We will update you by 17:00.\nWe will, by 17:00!";
    assertThat(read(text)).containsExactly("2026-11-27T18:00", "2026-11-26T17:00");
    assertThat(PromisedTime.first(text, NOW.toInstant(), BERLIN))
        .map(it -> it.until().atZone(BERLIN).toLocalTime())
        .contains(LocalTime.of(17, 0));
  }

  /** Any day within the quarter with any time of day, however it is written. */
  @Property(tries = 500)
  void a_day_and_a_time_are_what_they_say(
      @ForAll @IntRange(min = 1, max = 89) int days,
      @ForAll @IntRange(min = 0, max = 1_439) int minute,
      @ForAll @IntRange(min = 0, max = 3) int form) {
    LocalDate day = NOW.toLocalDate().plusDays(days);
    LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
    String iso = "I will write to you by %s %s.".formatted(day, time);
    String said =
        switch (form) {
          case 0 -> iso;
          case 1 -> "I will write to you by %s, %s.".formatted(written(day, "d MMMM"), time);
          case 2 -> "You will hear at %s on %s.".formatted(written(time), written(day, "MMMM d"));
          default -> "Support will call  at\n%s, %s.".formatted(time, day).replace("\n", " ");
        };
    Instant meant = day.atTime(time).atZone(BERLIN).toInstant();
    assertThat(PromisedTime.in(said, NOW.toInstant(), BERLIN))
        .as(said)
        .extracting(PromisedTime::until)
        .containsExactly(meant);
  }

  @Property(tries = 300)
  void a_span_counts_from_now(
      @ForAll @IntRange(min = 1, max = 999) int many, @ForAll @IntRange(max = 1) int unit) {
    String text = "We will update you within %d %s.".formatted(many, unit == 0 ? "hours" : "min");
    Instant meant = NOW.plusMinutes(unit == 0 ? many * 60L : many).toInstant();
    assertThat(PromisedTime.in(text, NOW.toInstant(), BERLIN))
        .extracting(PromisedTime::until)
        .containsExactly(meant);
  }

  @Property(tries = 1_000)
  void nothing_that_is_written_makes_it_fail_and_what_it_finds_is_to_come(
      @ForAll @StringLength(max = 60) String any, @ForAll @IntRange(max = 99) int number) {
    for (String text :
        List.of(
            "We will " + any, "We will reply by " + number + any, "by " + any + " we will 3 pm")) {
      assertThat(PromisedTime.in(text, NOW.toInstant(), BERLIN))
          .allMatch(it -> it.until().isAfter(NOW.toInstant()))
          .allMatch(it -> !it.until().isAfter(NOW.toInstant().plus(PromisedTime.FURTHEST)));
    }
  }

  private static String written(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  private static String written(LocalTime time) {
    return time.format(DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH));
  }

  private static List<String> read(String text) {
    return PromisedTime.in(text, NOW.toInstant(), BERLIN).stream()
        .map(it -> it.until().atZone(BERLIN).toLocalDateTime().toString())
        .toList();
  }
}
