package breakwater.web.calendars;

import breakwater.calendar.Schedule;
import breakwater.calendar.ScheduleText;
import breakwater.calendar.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A day of the year view.
 *
 * @param mark one letter that stands beside the number where the day is no usual one
 * @param words what kind of day it is
 * @param hours when it is open, such as {@code 09:00–12:00, 13:00–17:00}
 */
record Day(LocalDate date, Kind kind, String mark, String words, String hours) {

  /** Why it is open or not. */
  public enum Kind {
    OPEN,
    CLOSED,
    HOLIDAY,
    OVERRIDE,
    CLOSURE
  }

  static Day of(LocalDate date, ScheduleText text, Schedule schedule) {
    String hours = hours(schedule.openOn(date));
    if (schedule.closures().containsKey(date)) {
      return new Day(date, Kind.CLOSURE, "c", "closed in part or whole", hours);
    }
    if (schedule.overrides().containsKey(date)) {
      return new Day(date, Kind.OVERRIDE, "o", "other hours", hours);
    }
    if (schedule.isHoliday(date)) {
      String name = text.note(date.toString()).name();
      return new Day(
          date, Kind.HOLIDAY, "h", name.isEmpty() ? "holiday" : "holiday: " + name, hours);
    }
    boolean open = !schedule.openOn(date).isEmpty();
    return new Day(date, open ? Kind.OPEN : Kind.CLOSED, "", open ? "open" : "closed", hours);
  }

  /** What stands in the table of days that are no usual ones. */
  public boolean isSpecial() {
    return kind != Kind.OPEN && kind != Kind.CLOSED;
  }

  /** Everything about it, for a hover and for screen readers. */
  public String sentence() {
    return hours.equals("closed") && words.equals("closed") ? "closed" : words + ", " + hours;
  }

  private static String hours(List<Window> windows) {
    return windows.isEmpty()
        ? "closed"
        : windows.stream()
            .map(w -> Window.label(w.from()) + "–" + Window.label(w.to()))
            .collect(Collectors.joining(", "));
  }
}
