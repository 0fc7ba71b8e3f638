package breakwater.outbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When somebody does not want to be disturbed, each day.
 *
 * @param from included
 * @param until not included; before {@code from} = on the next day
 * @param weekends whether Saturday and Sunday are quiet as a whole
 */
public record QuietHours(LocalTime from, LocalTime until, boolean weekends) {
  /** More stretches than these never follow each other: a night, two days, a night. */
  private static final int MOST = 8;

  /** When they are over that cover an instant; empty = it is not quiet then. */
  public Optional<Instant> end(Instant now, ZoneId zone) {
    ZonedDateTime at = now.atZone(zone);
    for (int i = 0; i < MOST && quiet(at); i++) {
      at = next(at);
    }
    return Optional.of(at.toInstant()).filter(end -> end.isAfter(now));
  }

  private boolean quiet(ZonedDateTime at) {
    return weekend(at) || night(at.toLocalTime());
  }

  private boolean night(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  private boolean weekend(ZonedDateTime at) {
    return weekends
        && (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  /** When the stretch that covers it ends; another one may begin there. */
  private ZonedDateTime next(ZonedDateTime at) {
    if (weekend(at)) {
      return at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
    }
    boolean today = at.toLocalTime().isBefore(until);
    return at.toLocalDate().plusDays(today ? 0 : 1).atTime(until).atZone(at.getZone());
  }
}
