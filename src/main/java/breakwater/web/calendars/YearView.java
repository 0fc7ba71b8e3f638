package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarVersion;
import breakwater.calendar.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A year of a calendar, each day by the version that holds on it. */
record YearView(int year, List<Month> months) {
  private static final int WEEK = 7;

  /**
   * A month as weeks from Monday to Sunday.
   *
   * @param weeks empty where the day belongs to another month
   */
  public record Month(String name, List<List<Optional<Day>>> weeks) {}

  static YearView of(Calendar calendar, int year) {
    Map<Integer, Schedule> schedules = new HashMap<>();
    var months = new ArrayList<Month>();
    for (int month = 1; month <= 12; month++) {
      months.add(month(calendar, schedules, YearMonth.of(year, month)));
    }
    return new YearView(year, months);
  }

  /** The days that are no usual ones, in order. */
  public List<Day> special() {
    return months.stream()
        .flatMap(month -> month.weeks().stream())
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .filter(Day::isSpecial)
        .toList();
  }

  private static Month month(Calendar calendar, Map<Integer, Schedule> schedules, YearMonth month) {
    var cells = new ArrayList<Optional<Day>>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      cells.add(Optional.empty());
    }
    month
        .atDay(1)
        .datesUntil(month.atEndOfMonth().plusDays(1))
        .forEach(date -> cells.add(Optional.of(day(calendar, schedules, date))));
    while (cells.size() % WEEK != 0) {
      cells.add(Optional.empty());
    }
    var weeks = new ArrayList<List<Optional<Day>>>();
    for (int i = 0; i < cells.size(); i += WEEK) {
      weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
    }
    return new Month(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), weeks);
  }

  private static Day day(Calendar calendar, Map<Integer, Schedule> schedules, LocalDate date) {
    CalendarVersion version = calendar.at(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
    Schedule schedule =
        schedules.computeIfAbsent(version.number(), n -> version.schedule().schedule());
    return Day.of(date, version.schedule(), schedule);
  }
}
