package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarVersion;
import breakwater.web.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What others made of a calendar while somebody changed what they had read before, so that nobody
 * writes over what they have not seen.
 *
 * @param form whose sender was overtaken
 * @param written since they read, newest first; empty = the name was changed, or a version that was
 *     to come was called off
 */
record Meanwhile(String form, List<CalendarVersion> written) {
  /** The forms that say all of the week, or of the dates. */
  private static final List<String> FORMS = List.of("week", "dates");

  /** Empty when nothing was refused, or nobody else did anything. */
  static Optional<Meanwhile> of(Visit visit, Calendar calendar) {
    String edition = Long.toString(calendar.edition());
    return FORMS.stream()
        .filter(
            form -> visit.typed(form, "version").filter(seen -> !seen.equals(edition)).isPresent())
        .findFirst()
        .map(form -> new Meanwhile(form, since(calendar, read(visit, form))));
  }

  private static List<CalendarVersion> since(Calendar calendar, int read) {
    return calendar.versions().stream()
        .filter(version -> version.number() > read)
        .sorted(Comparator.comparing(CalendarVersion::number).reversed())
        .toList();
  }

  /** The newest version that they saw. */
  private static int read(Visit visit, String form) {
    return visit
        .typed(form, "read")
        .filter(typed -> typed.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElse(0);
  }
}
