package breakwater.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** clocks.md §3: all-day events, a year back and three ahead, the end exclusive. */
class IcalFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static String file(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VCALENDAR\r\n";
  }

  private static String event(String name, String... lines) {
    return "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:%s\r\n%s\r\nEND:VEVENT"
        .formatted(name, String.join("\r\n", lines));
  }

  private static List<String> days(String... events) {
    return IcalFile.read(file(events), TODAY).orThrow().dates().keySet().stream()
        .map(LocalDate::toString)
        .toList();
  }

  @Test
  void theEndIsTheFirstDayAfter() {
    assertThat(days(event("Closed", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")))
        .containsExactly("2026-12-24", "2026-12-25", "2026-12-26");
    assertThat(days(event("One", "DTSTART;VALUE=DATE:20261224"))).containsExactly("2026-12-24");
  }

  @ParameterizedTest
  @CsvSource({"P1D, 1", "P2D, 2", "P3D, 3", "P1W, 7", "PT36H, 2", "PT0S, 1"})
  void anEventMayAlsoSayHowLongItLasts(String duration, int days) {
    assertThat(days(event("Closed", "DTSTART;VALUE=DATE:20270506", "DURATION:" + duration)))
        .hasSize(days)
        .startsWith("2027-05-06");
  }

  @ParameterizedTest
  @CsvSource({"DTEND;VALUE=DATE:20261223", "DURATION:-P1D"})
  void anEventThatEndsBeforeItBeginsIsPassedOverAndCounted(String end) {
    String good = event("Good", "DTSTART;VALUE=DATE:20261225");
    IcalFile.Read read =
        IcalFile.read(file(good, event("Odd", "DTSTART;VALUE=DATE:20261224", end)), TODAY)
            .orThrow();

    assertThat(read.dates()).containsOnlyKeys(LocalDate.of(2026, 12, 25));
    assertThat(read.skipped()).containsOnly(Map.entry(Skip.ENDS_FIRST, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECONDLY", "MINUTELY", "HOURLY"})
  void aRhythmThatNamesNoDaysIsRefusedAndNotHeardOnce(String rhythm) {
    String odd = event("Odd", "DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=" + rhythm);

    assertThat(refusal(file(odd, event("Day", "DTSTART;VALUE=DATE:20261225"))))
        .contains("'Odd' repeats " + rhythm, "daily, weekly, monthly or yearly");
  }

  @Test
  void repetitionsAreFollowedWithinTheWindow() {
    assertThat(days(event("Year", "DTSTART;VALUE=DATE:19991224", "RRULE:FREQ=YEARLY")))
        .containsExactly("2025-12-24", "2026-12-24", "2027-12-24", "2028-12-24");
    assertThat(
            days(
                event(
                    "Until",
                    "DTSTART;VALUE=DATE:20251224",
                    "RRULE:FREQ=YEARLY;UNTIL=20271224",
                    "EXDATE;VALUE=DATE:20261224",
                    "RDATE;VALUE=DATE:20261223")))
        .containsExactly("2025-12-24", "2026-12-23", "2027-12-24");
    assertThat(
            days(
                event(
                    "Thanks",
                    "DTSTART;VALUE=DATE:20261126",
                    "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3")))
        .containsExactly("2026-11-26", "2027-11-25", "2028-11-23");
  }

  @Test
  void whatIsNoHolidayIsPassedOver() {
    IcalFile.Read read =
        IcalFile.read(
                file(
                    event("Meeting", "DTSTART:20261224T100000Z"),
                    event("Off", "DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED"),
                    event("Daylight Saving Time begins", "DTSTART;VALUE=DATE:20270314"),
                    event("Nothing"),
                    event("Good", "DTSTART;VALUE=DATE:20261225")),
                TODAY)
            .orThrow();
    assertThat(read.dates()).containsExactly(Map.entry(LocalDate.of(2026, 12, 25), "Good"));
    assertThat(read.events()).isEqualTo(5);
    assertThat(read.passedOver()).isEqualTo(4);
    assertThat(read.skipped())
        .containsOnly(
            Map.entry(Skip.WITH_TIME, 1),
            Map.entry(Skip.CANCELLED, 1),
            Map.entry(Skip.SUMMER_TIME, 1),
            Map.entry(Skip.WITHOUT_DATE, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=1;COUNT=61",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"
      })
  void aRuleThatClosesNearlyEveryDayIsRefused(String rule) {
    assertThat(refusal(file(event("Shut", "DTSTART;VALUE=DATE:20260105", "RRULE:" + rule))))
        .contains("'Shut' closes ", " days from 2026-01-05 to ", "UNTIL or COUNT");
  }

  @Test
  void weekendsAndLongHolidaysAreNotEveryDay() {
    assertThat(days(event("Rest", "DTSTART;VALUE=DATE:20260103", "RRULE:FREQ=WEEKLY;BYDAY=SA,SU")))
        .hasSizeGreaterThan(400);
    assertThat(days(event("Long", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY;COUNT=60")))
        .hasSize(60);
  }

  @Test
  void hostileFilesAreRefusedOrHarmless() {
    for (String text :
        List.of("", "no", "\u0000", "BEGIN:VCARD\r\nEND:VCARD", "x".repeat(2_000_001))) {
      assertThat(IcalFile.read(text, TODAY)).isInstanceOf(Answer.Refused.class);
    }
    assertThat(
            days(
                event(
                    "Never",
                    "DTSTART;VALUE=DATE:20260101",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")))
        .containsExactly("2026-01-01");
    String day = event("One", "DTSTART;VALUE=DATE:20261224");
    assertThat(days(day, event("Long", "DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:99991231")))
        .containsExactly("2026-12-24");
    assertThat(days(day, event("Old", "DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;COUNT=3")))
        .containsExactly("2026-12-24");
    String many = event("E", "DTSTART;VALUE=DATE:20261225") + "\r\n";
    assertThat(IcalFile.read(file(many.repeat(5_001)), TODAY)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aFileThatIsCutOffOrHasAnUnreadableDateIsRefusedWhole() {
    String good = event("Closed", "DTSTART;VALUE=DATE:20261224");
    String cut = file(good, good);
    assertThat(refusal(cut.substring(0, cut.length() - 40))).contains("cut off");
    assertThat(refusal(file(good, "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225")))
        .contains("END:VCALENDAR too many");
    assertThat(refusal(file(good, event("Bad", "DTSTART;VALUE=DATE:2026xx24"))))
        .contains("DTSTART")
        .contains("line ");
    assertThat(refusal(file(good, event("Bad", "DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=SOON"))))
        .contains("RRULE");
  }

  @Test
  void aFileThatNamesNoDayIsRefused() {
    assertThat(refusal(file())).contains("brings no holiday from 2025-11-25 to 2029-11-25, so all");
  }

  @Test
  void aFileOfWhichEveryEventIsPassedOverIsRefusedWithWhy() {
    String sixty = event("Most", "DTSTART;VALUE=DATE:20270101", "DURATION:P60D");
    String longer = event("Shut", "DTSTART;VALUE=DATE:20270101", "DURATION:P61D");

    assertThat(days(sixty, longer)).hasSize(60);
    assertThat(refusal(file(longer, event("Meeting", "DTSTART:20261224T100000Z"))))
        .contains("no holiday from", "(1 with a time of day, 1 longer than 60 days)");
  }

  private static String refusal(String file) {
    return switch (IcalFile.read(file, TODAY)) {
      case Answer.Refused<IcalFile.Read>(var refusal) -> refusal.sentence();
      case Answer.Done<IcalFile.Read>(var read) -> throw new AssertionError("Read: " + read);
    };
  }
}
