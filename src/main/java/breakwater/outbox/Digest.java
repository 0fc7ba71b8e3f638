package breakwater.outbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * What somebody wants to hear together, once a day from Monday to Friday.
 *
 * @param topics the ids of what waits for it
 * @param at {@link #EARLIEST} to {@link #LATEST}
 */
public record Digest(Set<String> topics, LocalTime at) {
  /** Nobody is reminded at night: our own choice of its end. */
  public static final LocalTime EARLIEST = LocalTime.of(5, 0);

  /** Nobody is reminded at night: our own choice of its beginning. */
  public static final LocalTime LATEST = LocalTime.of(22, 0);

  boolean atNight() {
    return at.isBefore(EARLIEST) || at.isAfter(LATEST);
  }

  /** The first at or after an instant. */
  Instant next(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    while (free(day) || on(day, zone).isBefore(instant)) {
      day = day.plusDays(1);
    }
    return on(day, zone);
  }

  /** The last at or before an instant. */
  Instant last(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    while (free(day) || on(day, zone).isAfter(instant)) {
      day = day.minusDays(1);
    }
    return on(day, zone);
  }

  private Instant on(LocalDate day, ZoneId zone) {
    return day.atTime(at).atZone(zone).toInstant();
  }

  private static boolean free(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
