package breakwater.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one version of a calendar says of each local date. An instant is open exactly when its label
 * in the zone lies in a window of its date and in no closure of it.
 *
 * @param week the windows of each weekday; absent = closed all day
 * @param holidays dates on which the week's windows do not hold
 * @param annualHolidays the same, each year
 * @param overrides windows of a date instead of the week's, also on a holiday; an empty list closes
 *     it
 * @param closures stretches of a date that are closed whatever else is said
 */
public record Schedule(
    ZoneId zone,
    Map<DayOfWeek, List<Window>> week,
    Set<LocalDate> holidays,
    Set<MonthDay> annualHolidays,
    Map<LocalDate, List<Window>> overrides,
    Map<LocalDate, List<Window>> closures) {

  public Schedule {
    week = Map.copyOf(week);
    holidays = Set.copyOf(holidays);
    annualHolidays = Set.copyOf(annualHolidays);
    overrides = Map.copyOf(overrides);
    closures = Map.copyOf(closures);
  }

  /** Open at every instant. */
  static Schedule always() {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Window(0, Window.DAY)));
    }
    return new Schedule(ZoneOffset.UTC, week, Set.of(), Set.of(), Map.of(), Map.of());
  }

  public boolean isHoliday(LocalDate date) {
    return holidays.contains(date) || annualHolidays.contains(MonthDay.from(date));
  }

  /** The open labels of a date in order, without overlaps and within the day. */
  public List<Window> openOn(LocalDate date) {
    return Labels.without(Labels.merged(windows(date)), closed(date));
  }

  private List<Window> windows(LocalDate date) {
    List<Window> override = overrides.get(date);
    if (override != null) {
      return heads(override);
    }
    if (isHoliday(date)) {
      return List.of();
    }
    var windows = new ArrayList<Window>(heads(week.getOrDefault(date.getDayOfWeek(), List.of())));
    LocalDate before = date.minusDays(1);
    windows.addAll(tails(week.getOrDefault(before.getDayOfWeek(), List.of())));
    windows.addAll(tails(overrides.getOrDefault(before, List.of())));
    return windows;
  }

  private List<Window> closed(LocalDate date) {
    var closed = new ArrayList<Window>(heads(closures.getOrDefault(date, List.of())));
    closed.addAll(tails(closures.getOrDefault(date.minusDays(1), List.of())));
    return Labels.merged(closed);
  }

  /** The part of each window that lies on its own date. */
  private static List<Window> heads(List<Window> windows) {
    return windows.stream()
        .map(w -> w.crossesMidnight() ? new Window(w.from(), Window.DAY) : w)
        .toList();
  }

  /** The part of each window that lies on the next date. */
  private static List<Window> tails(List<Window> windows) {
    return windows.stream()
        .filter(w -> w.crossesMidnight() && w.to() > 0)
        .map(w -> new Window(0, w.to()))
        .toList();
  }
}
