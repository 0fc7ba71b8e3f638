package breakwater.calendar;

import breakwater.calendar.CalendarTable.Stamp;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The working times of all calendars, as they were said at one moment. */
public final class WorkingTimes {
  private final Map<CalendarId, Stamp> stamps;
  private final Map<CalendarId, WorkingTime> times;

  WorkingTimes(Map<CalendarId, Stamp> stamps, Map<CalendarId, WorkingTime> times) {
    this.stamps = Map.copyOf(stamps);
    this.times = Map.copyOf(times);
  }

  boolean are(Map<CalendarId, Stamp> others) {
    return stamps.equals(others);
  }

  Set<CalendarId> ids() {
    return times.keySet();
  }

  /** Empty when there is no calendar of that id. */
  public Optional<WorkingTime> of(CalendarId id) {
    return Optional.ofNullable(times.get(id));
  }
}
