package breakwater.calendar;

import java.util.Map;
import java.util.Optional;

/** The working times of all calendars, as they were said at one moment. */
public final class WorkingTimes {
  private final Map<CalendarId, Long> editions;
  private final Map<CalendarId, WorkingTime> times;

  WorkingTimes(Map<CalendarId, Long> editions, Map<CalendarId, WorkingTime> times) {
    this.editions = Map.copyOf(editions);
    this.times = Map.copyOf(times);
  }

  boolean are(Map<CalendarId, Long> others) {
    return editions.equals(others);
  }

  /** Empty when there is no calendar of that id. */
  public Optional<WorkingTime> of(CalendarId id) {
    return Optional.ofNullable(times.get(id));
  }
}
