package breakwater.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a calendar.
 *
 * @param from since when it holds; {@link Instant#EPOCH} for the first, which holds for all time
 *     before too
 * @param tzdb the release of the time zone data under which it was written
 * @param by who wrote it: an actor
 * @param supersededBy another version took its place before it began, or from the same instant on
 * @param withdrawnAt when it was called off, before it began
 */
public record CalendarVersion(
    int number,
    Instant from,
    ScheduleText schedule,
    String tzdb,
    String by,
    Instant writtenAt,
    Optional<Integer> supersededBy,
    Optional<Instant> withdrawnAt) {

  /** Whether it holds, held or will hold. */
  public boolean counts() {
    return supersededBy.isEmpty() && withdrawnAt.isEmpty();
  }

  /** Whether it holds later. */
  public boolean scheduled(Instant now) {
    return counts() && from.isAfter(now);
  }
}
