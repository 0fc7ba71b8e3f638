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

  /**
   * All dates; the week as it is.
   *
   * @throws RefusedException with all lines that are wrong, each with its place and why
   */
  CalendarEdits.Draft dates(Calendar calendar, Instant now) {
    ScheduleText before = calendar.at(now).schedule();
    var lines = new DateLines(fields);
    var notes = new HashMap<String, DateNote>();
    var holidays = new HashSet<LocalDate>();
    lines.each(
        "holidays",
        line -> {
          String[] parts = line.split("\\s+", 2);
          LocalDate date = date(parts[0]);
          String name = parts.length == 1 ? "" : parts[1].strip();
          if (name.length() > DateNote.LONGEST_NAME) {
            throw refused("The name of the holiday %s is too long. Shorten it.".formatted(date));
          }
          holidays.add(date);
          notes.put(date.toString(), note(before, date, name));
        });
    var annual = new HashSet<MonthDay>();
    lines.each("annual", line -> annual.add(day(line)));
    Map<LocalDate, List<Window>> overrides = byDate(lines, "overrides");
    Map<LocalDate, List<Window>> closures = byDate(lines, "closures");
    lines.refuseWrong();
    Schedule old = before.schedule();
    return new CalendarEdits.Draft(
        calendar.name(),
        new Schedule(old.zone(), old.week(), holidays, annual, overrides, closures),
        notes,
        Optional.empty(),
        later());
  }

  /** What was known of a date stays known, unless it gets another name. */
  private static DateNote note(ScheduleText before, LocalDate date, String name) {
    DateNote known = before.note(date.toString());
    return before.holidays().contains(date.toString()) && known.name().equals(name)
        ? known
        : new DateNote(name, DateSource.ADMIN);
  }

  private Optional<LaterVersions> later() {
    return Fields.choice(LaterVersions.class, field("later"));
  }

  private static Map<LocalDate, List<Window>> byDate(DateLines lines, String field) {
    var dates = new HashMap<LocalDate, List<Window>>();
    lines.each(
        field,
        line -> {
          String[] parts = line.split("\\s+", 2);
          String typed = parts.length == 1 ? "" : parts[1];
          LocalDate date = date(parts[0]);
          List<Window> windows = typed.equals("closed") ? List.of() : windows(typed);
          if (windows.isEmpty() && !typed.equals("closed")) {
            throw refused(
                "‘%s’ says no hours. Write them behind the date, such as 09:00-12:00, or 00:00-24:00 for the whole day."
                    .formatted(shortened(line)));
          }
          dates.put(date, windows);
        });
    return dates;
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
