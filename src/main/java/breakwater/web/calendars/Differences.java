package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarVersion;
import breakwater.calendar.ScheduleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a version of a calendar says that the one before it does not, in words. */
final class Differences {
  /** Of more dates than these only the number is said. */
  private static final int MOST_NAMED = 4;

  private static final Map<String, String> DAYS =
      Map.of(
          "mon",
          "Monday",
          "tue",
          "Tuesday",
          "wed",
          "Wednesday",
          "thu",
          "Thursday",
          "fri",
          "Friday",
          "sat",
          "Saturday",
          "sun",
          "Sunday");

  private Differences() {}

  /** By the number of the version, against the one that holds before it; nothing of the first. */
  static Map<Integer, List<String>> of(Calendar calendar) {
    var differences = new HashMap<Integer, List<String>>();
    for (CalendarVersion version : calendar.versions()) {
      calendar.versions().stream()
          .filter(other -> other.number() < version.number() && other.withdrawnAt().isEmpty())
          .filter(other -> !other.from().isAfter(version.from()))
          .max(Comparator.comparing(CalendarVersion::from).thenComparing(CalendarVersion::number))
          .ifPresent(
              before ->
                  differences.put(
                      version.number(), between(before.schedule(), version.schedule())));
    }
    return differences;
  }

  static List<String> between(ScheduleText before, ScheduleText after) {
    var said = new ArrayList<String>();
    if (!before.zone().equals(after.zone())) {
      said.add("Time zone %s instead of %s".formatted(after.zone(), before.zone()));
    }
    for (String day : CalendarForm.DAYS) {
      String was = hours(before.week().getOrDefault(day, List.of()));
      String is = hours(after.week().getOrDefault(day, List.of()));
      if (!was.equals(is)) {
        said.add("%s %s instead of %s".formatted(DAYS.get(day), is, was));
      }
    }
    dates(said, "Holidays", before.holidays(), after.holidays());
    dates(said, "Every year", before.annualHolidays(), after.annualHolidays());
    dates(said, "Other hours", lines(before.overrides()), lines(after.overrides()));
    dates(said, "Closures", lines(before.closures()), lines(after.closures()));
    if (said.isEmpty()) {
      said.add(
          before.notes().equals(after.notes())
              ? "The same"
              : "Holidays are called otherwise, or came from elsewhere");
    }
    return List.copyOf(said);
  }

  private static void dates(
      List<String> said, String what, Collection<String> before, Collection<String> after) {
    var more = new TreeSet<>(after);
    more.removeAll(before);
    var less = new TreeSet<>(before);
    less.removeAll(after);
    if (!more.isEmpty()) {
      said.add("%s: %s more".formatted(what, named(more)));
    }
    if (!less.isEmpty()) {
      said.add("%s: %s less".formatted(what, named(less)));
    }
  }

  private static String named(Collection<String> dates) {
    return dates.size() > MOST_NAMED
        ? String.format(Locale.ROOT, "%,d dates", dates.size())
        : String.join(", ", dates);
  }

  private static String hours(List<List<String>> windows) {
    return windows.isEmpty()
        ? "closed"
        : windows.stream().map(w -> String.join("–", w)).collect(Collectors.joining(" and "));
  }

  private static List<String> lines(Map<String, List<List<String>>> dates) {
    return new TreeMap<>(dates)
        .entrySet().stream().map(e -> e.getKey() + " " + hours(e.getValue())).toList();
  }
}
