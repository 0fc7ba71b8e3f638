package breakwater.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schedule as it is kept and shown: the same words in which programs send it.
 *
 * @param notes what is known of holidays, by date
 */
public record ScheduleText(
    String zone,
    Map<String, List<List<String>>> week,
    List<String> holidays,
    List<String> annualHolidays,
    Map<String, List<List<String>>> overrides,
    Map<String, List<List<String>>> closures,
    Map<String, DateNote> notes) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Only what is said of dates that are holidays is kept. */
  public ScheduleText {
    notes = notes == null ? new TreeMap<>() : new TreeMap<>(notes);
    notes.keySet().retainAll(holidays);
  }

  static ScheduleText of(Schedule schedule) {
    return of(schedule, Map.of());
  }

  /** In the order of days and dates. */
  public static ScheduleText of(Schedule schedule, Map<String, DateNote> notes) {
    var week = new LinkedHashMap<String, List<List<String>>>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(key(day), pairs(schedule.week().getOrDefault(day, List.of())));
    }
    return new ScheduleText(
        schedule.zone().getId(),
        week,
        schedule.holidays().stream().sorted().map(LocalDate::toString).toList(),
        schedule.annualHolidays().stream().sorted().map(d -> d.toString().substring(2)).toList(),
        dates(schedule.overrides()),
        dates(schedule.closures()),
        notes);
  }

  /** What is known of a holiday. */
  public DateNote note(String date) {
    return notes.getOrDefault(date, DateNote.PLAIN);
  }

  public Schedule schedule() {
    var days = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> days.put(day, windows(week.getOrDefault(key(day), List.of()))));
    return new Schedule(
        ZoneId.of(zone),
        days,
        holidays.stream().map(LocalDate::parse).collect(Collectors.toSet()),
        annualHolidays.stream().map(d -> MonthDay.parse("--" + d)).collect(Collectors.toSet()),
        windows(overrides),
        windows(closures));
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static ScheduleText parse(String json) {
    return JSON.readValue(json, ScheduleText.class);
  }

  private static String key(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<List<String>>> dates(Map<LocalDate, List<Window>> dates) {
    var sorted = new TreeMap<String, List<List<String>>>();
    dates.forEach((date, windows) -> sorted.put(date.toString(), pairs(windows)));
    return sorted;
  }

  private static Map<LocalDate, List<Window>> windows(Map<String, List<List<String>>> dates) {
    var windows = new HashMap<LocalDate, List<Window>>();
    dates.forEach((date, pairs) -> windows.put(LocalDate.parse(date), windows(pairs)));
    return windows;
  }

  private static List<Window> windows(List<List<String>> pairs) {
    return pairs.stream().map(pair -> Window.of(pair.get(0), pair.get(1))).toList();
  }

  private static List<List<String>> pairs(List<Window> windows) {
    return windows.stream()
        .map(w -> List.of(Window.label(w.from()), Window.label(w.to())))
        .toList();
  }
}
