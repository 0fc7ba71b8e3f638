package breakwater.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody is at work: Monday to Friday, from one time of day to another that is later.
 *
 * @param zone where they live
 */
record Shift(ZoneId zone, LocalTime from, LocalTime to) {
  /**
   * @param text {@code Europe/Lisbon 08:00-16:30}
   */
  static Shift of(String text) {
    String[] parts = text.split("[ -]+(?=\\d)");
    return new Shift(ZoneId.of(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }

  /** This instant when they are at work, else when they come next. */
  Instant workingAt(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    while (free(there.getDayOfWeek()) || !there.toLocalTime().isBefore(to)) {
      there = there.plusDays(1).with(from);
    }
    return there.toLocalTime().isBefore(from) ? there.with(from).toInstant() : there.toInstant();
  }

  boolean working(Instant instant) {
    return workingAt(instant).equals(instant);
  }

  private static boolean free(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
