package breakwater.api.calendars;

import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.calendar.WorkingTime;
import breakwater.calendar.Zones;
import breakwater.http.Malformed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a calendar says, in the words of JSON: {@code zone}, {@code week}, {@code holidays},
 * {@code annual_holidays}, {@code overrides}, {@code closures}; or {@code versions} of that, each
 * with {@code from}.
 */
public final class CalendarJson {
  /** Windows of one day. */
  private static final int MOST_WINDOWS = 50;

  /** Dates of each kind: a century of holidays. */
  private static final int MOST_DATES = 2_000;

  private static final int MOST_VERSIONS = 100;

  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(
              Collectors.toMap(
                  day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), Function.identity()));

  private CalendarJson() {}

  /**
   * A calendar with one version, or with several.
   *
   * @param at where it stands: a JSON pointer
   * @throws Malformed with the pointer of what cannot be right
   */
  public static WorkingTime workingTime(String at, JsonNode calendar) {
    if (!calendar.has("versions")) {
      return WorkingTime.of(schedule(at, calendar));
    }
    onlyKeys(at, calendar, Set.of("versions"));
    JsonNode versions = list(at + "/versions", calendar.get("versions"), MOST_VERSIONS);
    if (versions.isEmpty()) {
      throw Malformed.value(at + "/versions", "A calendar has at least one version.");
    }
    var since = new ArrayList<WorkingTime.Since>();
    long last = Long.MIN_VALUE;
    for (int i = 0; i < versions.size(); i++) {
      String place = at + "/versions/" + i;
      JsonNode version = versions.get(i);
      JsonNode from = version.path("from");
      long begins = Long.MIN_VALUE;
      if (from.isString()) {
        begins = Moments.read(place + "/from", from.asString());
      } else if (!from.isNull() && !from.isMissingNode()) {
        throw Malformed.value(
            place + "/from", "from is an instant, or null for the first version.");
      }
      if (i > 0 && begins <= last) {
        throw Malformed.value(place + "/from", "Each version begins after the one before it.");
      }
      last = begins;
      since.add(new WorkingTime.Since(begins, schedule(place, version)));
    }
    return WorkingTime.of(since);
  }

  /** One version of it. */
  public static Schedule schedule(String at, JsonNode calendar) {
    if (!calendar.isObject()) {
      throw Malformed.value(at, "A calendar is an object with a zone and a week.");
    }
    onlyKeys(
        at,
        calendar,
        Set.of("from", "zone", "week", "holidays", "annual_holidays", "overrides", "closures"));
    return new Schedule(
        zone(at + "/zone", calendar.path("zone")),
        week(at + "/week", calendar.path("week")),
        Set.copyOf(each(at + "/holidays", calendar.path("holidays"), CalendarJson::date)),
        Set.copyOf(
            each(
                at + "/annual_holidays", calendar.path("annual_holidays"), CalendarJson::monthDay)),
        dates(at + "/overrides", calendar.path("overrides")),
        dates(at + "/closures", calendar.path("closures")));
  }

  private static ZoneId zone(String at, JsonNode zone) {
    String name = text(at, zone);
    if (!Zones.known(name)) {
      throw Malformed.value(
          at,
          "There is no time zone of that name. Write one of the IANA's, such as Europe/Berlin, or"
              + " UTC; a distance such as +02:00 knows no summer time.");
    }
    return ZoneId.of(name);
  }

  private static Map<DayOfWeek, List<Window>> week(String at, JsonNode week) {
    Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
    for (Map.Entry<String, JsonNode> day : object(at, week).properties()) {
      DayOfWeek of = DAYS.get(day.getKey());
      if (of == null) {
        throw Malformed.value(
            at + "/" + escaped(day.getKey()), "Weekdays are mon, tue, wed, thu, fri, sat and sun.");
      }
      windows.put(of, windows(at + "/" + day.getKey(), day.getValue()));
    }
    return windows;
  }

  private static Map<LocalDate, List<Window>> dates(String at, JsonNode dates) {
    JsonNode object = object(at, dates);
    if (object.size() > MOST_DATES) {
      throw Malformed.value(at, "A calendar has at most %d of these.".formatted(MOST_DATES));
    }
    Map<LocalDate, List<Window>> windows = new HashMap<>();
    for (Map.Entry<String, JsonNode> date : object.properties()) {
      String place = at + "/" + escaped(date.getKey());
      windows.put(date(place, date.getKey()), windows(place, date.getValue()));
    }
    return windows;
  }

  private static List<Window> windows(String at, JsonNode windows) {
    var read = new ArrayList<Window>();
    JsonNode pairs = list(at, windows, MOST_WINDOWS);
    for (int i = 0; i < pairs.size(); i++) {
      String place = at + "/" + i;
      JsonNode pair = list(place, pairs.get(i), Integer.MAX_VALUE);
      if (pair.size() != 2) {
        throw Malformed.value(
            place,
            "A window is a pair of times of day, from and to, such as [\"09:00\", \"17:00\"]; here %s."
                .formatted(pair.size() == 1 ? "is 1" : "are " + pair.size()));
      }
      try {
        read.add(Window.of(text(place + "/0", pair.get(0)), text(place + "/1", pair.get(1))));
      } catch (IllegalArgumentException e) {
        throw Malformed.value(place, String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(read);
  }

  private static <T> Set<T> each(String at, JsonNode texts, BiFunction<String, String, T> read) {
    var all = new HashSet<T>();
    JsonNode list = texts.isMissingNode() ? texts : list(at, texts, MOST_DATES);
    for (int i = 0; i < list.size(); i++) {
      all.add(read.apply(at + "/" + i, text(at + "/" + i, list.get(i))));
    }
    return all;
  }

  static LocalDate date(String at, String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= Moments.FIRST_YEAR && date.getYear() <= Moments.LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw Malformed.value(at, "Write a date that exists as 2026-12-25.");
  }

  private static MonthDay monthDay(String at, String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw Malformed.value(at, "Write a day of the year as month and day: 12-25.");
    }
  }

  private static void onlyKeys(String at, JsonNode object, Set<String> known) {
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!known.contains(property.getKey())) {
        throw Malformed.value(
            at + "/" + escaped(property.getKey()),
            "A calendar has no such property. Known are: %s."
                .formatted(known.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }

  private static JsonNode object(String at, JsonNode node) {
    if (node.isObject() || node.isMissingNode() || node.isNull()) {
      return node;
    }
    throw Malformed.value(at, "An object is expected here.");
  }

  private static JsonNode list(String at, JsonNode node, int most) {
    if (!node.isArray()) {
      throw Malformed.value(at, "A list is expected here.");
    }
    if (node.size() > most) {
      throw Malformed.value(at, "At most %d are possible here.".formatted(most));
    }
    return node;
  }

  private static String text(String at, JsonNode node) {
    if (!node.isString()) {
      throw Malformed.value(at, "A text is expected here.");
    }
    return node.asString();
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
