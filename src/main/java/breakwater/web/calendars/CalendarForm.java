package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.DateNote;
import breakwater.calendar.DateSource;
import breakwater.calendar.LaterVersions;
import breakwater.calendar.Schedule;
import breakwater.calendar.ScheduleText;
import breakwater.calendar.Window;
import breakwater.calendar.Zones;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Fields;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people type about a calendar: windows such as {@code 09:00-12:00, 13:00-17:00}, and dates
 * one in a line, such as {@code 2026-12-24 09:00-12:00}.
 *
 * @param fields by name, as they came
 */
record CalendarForm(Map<String, String> fields) {
  private static final int MOST_DATES = 2_000;

  private static final int MOST_WINDOWS = 50;

  /** The weekdays as fields. */
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** The name, the zone and the week; all dates as they are. */
  CalendarEdits.Draft week(Optional<Calendar> calendar, Instant now) {
    Optional<ScheduleText> before = calendar.map(c -> c.at(now).schedule());
    Optional<Schedule> old = before.map(ScheduleText::schedule);
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, windows(field(DAYS.get(day.getValue() - 1))));
    }
    return new CalendarEdits.Draft(
        field("name"),
        new Schedule(
            zone(field("zone").strip()),
            week,
            old.map(Schedule::holidays).orElse(Set.of()),
            old.map(Schedule::annualHolidays).orElse(Set.of()),
            old.map(Schedule::overrides).orElse(Map.of()),
            old.map(Schedule::closures).orElse(Map.of())),
        before.map(ScheduleText::notes).orElse(Map.of()),
        Optional.empty(),
        later());
  }

  /** All dates; the week as it is. */
  CalendarEdits.Draft dates(Calendar calendar, Instant now) {
    ScheduleText before = calendar.at(now).schedule();
    var notes = new HashMap<String, DateNote>();
    var holidays = new HashSet<LocalDate>();
    for (String line : lines("holidays")) {
      String[] parts = line.split("\\s+", 2);
      LocalDate date = date(parts[0]);
      String name = parts.length == 1 ? "" : parts[1].strip();
      if (name.length() > DateNote.LONGEST_NAME) {
        throw refused("The name of the holiday %s is too long. Shorten it.".formatted(date));
      }
      holidays.add(date);
      DateNote known = before.note(date.toString());
      notes.put(
          date.toString(),
          before.holidays().contains(date.toString()) && known.name().equals(name)
              ? known
              : new DateNote(name, DateSource.ADMIN));
    }
    var annual = new HashSet<MonthDay>();
    lines("annual").forEach(line -> annual.add(day(line)));
    Schedule old = before.schedule();
    return new CalendarEdits.Draft(
        calendar.name(),
        new Schedule(
            old.zone(), old.week(), holidays, annual, byDate("overrides"), byDate("closures")),
        notes,
        Optional.empty(),
        later());
  }

  private Optional<LaterVersions> later() {
    return Fields.choice(LaterVersions.class, field("later"));
  }

  private Map<LocalDate, List<Window>> byDate(String field) {
    var dates = new HashMap<LocalDate, List<Window>>();
    for (String line : lines(field)) {
      String[] parts = line.split("\\s+", 2);
      String windows = parts.length == 1 ? "" : parts[1];
      dates.put(date(parts[0]), windows.equals("closed") ? List.of() : windows(windows));
    }
    return dates;
  }

  private List<String> lines(String field) {
    List<String> lines = Fields.lines(field(field));
    if (lines.size() > MOST_DATES) {
      throw refused("At most %d dates may stand here.".formatted(MOST_DATES));
    }
    return lines;
  }

  /** Windows, separated by commas; nothing = closed. */
  private static List<Window> windows(String typed) {
    var windows = new ArrayList<Window>();
    for (String part : typed.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] times = part.strip().split("\\s*[-–]\\s*", -1);
      try {
        windows.add(Window.of(times[0], times[1]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noWindow) {
        throw refused(
            "‘%s’ is no window. Write two times of day, such as 09:00-17:00; several are separated by commas, and 22:00-06:00 goes over midnight."
                .formatted(shortened(part.strip())));
      }
    }
    if (windows.size() > MOST_WINDOWS) {
      throw refused("A day may have at most %d windows.".formatted(MOST_WINDOWS));
    }
    return windows;
  }

  private static ZoneId zone(String typed) {
    if (!Zones.known(typed)) {
      throw refused(
          "There is no time zone ‘%s’. Choose one of the list, such as Europe/Berlin."
              .formatted(shortened(typed)));
    }
    return ZoneId.of(typed);
  }

  private static LocalDate date(String typed) {
    try {
      LocalDate date = LocalDate.parse(typed);
      if (date.getYear() >= 1900 && date.getYear() <= 2200) {
        return date;
      }
    } catch (DateTimeException noDate) {
      // Said below.
    }
    throw refused(
        "‘%s’ is no date of the years 1900 to 2200. Begin the line with one, such as 2026-12-24."
            .formatted(shortened(typed)));
  }

  private static MonthDay day(String typed) {
    try {
      return MonthDay.parse("--" + typed.strip());
    } catch (DateTimeException noDay) {
      throw refused(
          "‘%s’ is no day of the year. Write month and day, such as 12-25."
              .formatted(shortened(typed)));
    }
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static RefusedException refused(String sentence) {
    return new RefusedException(Refusal.invalid("invalid-value", sentence));
  }
}
