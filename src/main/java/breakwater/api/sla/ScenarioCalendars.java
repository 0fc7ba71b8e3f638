package breakwater.api.sla;

import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the calendars of a scenario: one schedule, or versions of it. */
final class ScenarioCalendars {
  private static final Set<String> KEYS =
      Set.of("from", "zone", "week", "holidays", "annual_holidays", "overrides", "closures");

  /** Dates, windows or versions in one list. */
  private static final int MOST = 2_000;

  private ScenarioCalendars() {}

  static Map<String, WorkingTime> read(Map<String, JsonNode> calendars) {
    Map<String, WorkingTime> read = new HashMap<>();
    calendars.forEach((name, calendar) -> read.put(name, read("/calendars/" + name, calendar)));
    return read;
  }

  private static WorkingTime read(String place, JsonNode calendar) {
    if (!calendar.has("versions")) {
      return WorkingTime.of(schedule(place, calendar));
    }
    JsonNode versions = list(place + "/versions", calendar.get("versions"));
    if (calendar.size() > 1 || versions.isEmpty()) {
      throw Malformed.value(
          place, "Beside \"versions\" nothing else may stand, and one is wanted.");
    }
    var since = new ArrayList<WorkingTime.Since>();
    for (int i = 0; i < versions.size(); i++) {
      String at = place + "/versions/" + i;
      since.add(new WorkingTime.Since(from(at, versions.get(i)), schedule(at, versions.get(i))));
    }
    for (int i = 1; i < since.size(); i++) {
      if (since.get(i).epochSecond() <= since.get(i - 1).epochSecond()) {
        throw Malformed.value(
            place + "/versions/" + i + "/from",
            "Versions stand in order, each later than the last.");
      }
    }
    return WorkingTime.of(since);
  }

  private static long from(String place, JsonNode version) {
    JsonNode from = version.path("from");
    return from.isMissingNode() || from.isNull()
        ? Long.MIN_VALUE
        : ScenarioEvents.instant(place + "/from", text(place + "/from", from)).getEpochSecond();
  }

  private static Schedule schedule(String place, JsonNode node) {
    if (!node.isObject()) {
      throw Malformed.value(place, "A calendar is an object with a zone and a week.");
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw Malformed.value(place + "/" + key, "A calendar has no such property.");
      }
    }
    return new Schedule(
        parsed(place + "/zone", node.path("zone"), ZoneId::of),
        week(place + "/week", node.path("week")),
        dates(place + "/holidays", node.path("holidays"), LocalDate::parse),
        dates(
            place + "/annual_holidays",
            node.path("annual_holidays"),
            text -> MonthDay.parse("--" + text)),
        byDate(place + "/overrides", node.path("overrides")),
        byDate(place + "/closures", node.path("closures")));
  }

  private static Map<DayOfWeek, List<Window>> week(String place, JsonNode node) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    Map<String, DayOfWeek> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    node.properties()
        .forEach(
            each -> {
              DayOfWeek day = names.get(each.getKey());
              String at = place + "/" + each.getKey();
              if (day == null) {
                throw Malformed.value(at, "Write mon, tue, wed, thu, fri, sat or sun.");
              }
              week.put(day, windows(at, each.getValue()));
            });
    return week;
  }

  private static Map<LocalDate, List<Window>> byDate(String place, JsonNode node) {
    Map<LocalDate, List<Window>> dates = new HashMap<>();
    if (node.size() > MOST) {
      throw Malformed.value(place, "At most %d dates are read.".formatted(MOST));
    }
    node.properties()
        .forEach(
            each -> {
              String at = place + "/" + each.getKey();
              dates.put(tried(at, each.getKey(), LocalDate::parse), windows(at, each.getValue()));
            });
    return dates;
  }

  private static <T> Set<T> dates(String place, JsonNode node, Function<String, T> parser) {
    Set<T> dates = new HashSet<>();
    JsonNode list = node.isMissingNode() ? node : list(place, node);
    for (int i = 0; i < list.size(); i++) {
      dates.add(parsed(place + "/" + i, list.get(i), parser));
    }
    return dates;
  }

  private static List<Window> windows(String place, JsonNode node) {
    var windows = new ArrayList<Window>();
    JsonNode list = list(place, node);
    for (int i = 0; i < list.size(); i++) {
      String at = place + "/" + i;
      JsonNode pair = list.get(i);
      if (!pair.isArray() || pair.size() != 2) {
        throw Malformed.value(at, "A window is two times of day, such as [\"09:00\", \"17:00\"].");
      }
      String to = text(at + "/1", pair.get(1));
      windows.add(parsed(at, pair.get(0), from -> Window.of(from, to)));
    }
    return windows;
  }

  private static JsonNode list(String place, JsonNode node) {
    if (!node.isArray() || node.size() > MOST) {
      throw Malformed.value(place, "A list of at most %d is wanted here.".formatted(MOST));
    }
    return node;
  }

  private static String text(String place, JsonNode node) {
    if (!node.isString()) {
      throw Malformed.value(place, "A text is wanted here.");
    }
    return node.stringValue();
  }

  private static <T> T parsed(String place, JsonNode node, Function<String, T> parser) {
    return tried(place, text(place, node), parser);
  }

  private static <T> T tried(String place, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Malformed.value(
          place,
          "This cannot be read. Write a zone such as Europe/Berlin, a date such as 2026-12-25 or"
              + " 12-25, or a time of day such as 09:00.");
    }
  }
}
