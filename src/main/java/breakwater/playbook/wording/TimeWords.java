package breakwater.playbook.wording;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Reads days and times of day, as {@link TimePhrase} has found them. */
final class TimeWords {
  private TimeWords() {}

  /** A time of day; empty = there is none such. */
  static Optional<LocalTime> time(String words) {
    String time = words.toLowerCase(Locale.ROOT).replace(" ", "");
    if (time.equals("noon") || time.equals("midday")) {
      return Optional.of(LocalTime.NOON);
    }
    boolean ofTwelve = time.endsWith("m");
    String[] parts = time.replaceAll("[ap]m$", "").split("[:.]");
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    if (ofTwelve) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (time.contains("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /**
   * A day; empty = there is none such.
   *
   * @param time that is meant on it: a weekday is today if that is still to come
   */
  static Optional<LocalDate> day(String words, ZonedDateTime now, LocalTime time) {
    String day = words.toLowerCase(Locale.ROOT);
    LocalDate today = now.toLocalDate();
    if (day.equals("today")) {
      return Optional.of(today);
    }
    if (day.equals("tomorrow")) {
      return Optional.of(today.plusDays(1));
    }
    if (day.endsWith("day")) {
      DayOfWeek weekday = DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
      LocalDate same = today.with(TemporalAdjusters.nextOrSame(weekday));
      return Optional.of(
          same.equals(today) && !time.isAfter(now.toLocalTime()) ? today.plusWeeks(1) : same);
    }
    return date(day, today);
  }

  /** A date without a year is the next one. */
  private static Optional<LocalDate> date(String day, LocalDate today) {
    try {
      if (day.matches("\\d{4}-.*")) {
        return Optional.of(LocalDate.parse(day));
      }
      Month month =
          Month.valueOf(
              day.replaceAll("(?<=\\d)(st|nd|rd|th)|\\bof\\b", "")
                  .replaceAll("[^a-z]", "")
                  .toUpperCase(Locale.ROOT));
      int number = Integer.parseInt(day.replaceAll("\\D", ""));
      LocalDate date = LocalDate.of(today.getYear(), month, number);
      return Optional.of(date.isBefore(today) ? date.plusYears(1) : date);
    } catch (DateTimeException | IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }
}
