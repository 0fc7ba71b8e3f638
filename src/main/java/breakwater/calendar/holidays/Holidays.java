package breakwater.calendar.holidays;

import breakwater.calendar.CalendarRight;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The door to the library of public holidays. It is asked only to suggest: the dates that a person
 * confirms are kept in the calendar, so that another release of the library changes nothing.
 */
@Service
public class Holidays {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private final Map<String, HolidayManager> countries = new TreeMap<>();

  /** By name. */
  public List<Region> countries(Caller caller) {
    caller.must(CalendarRight.READ_CALENDARS);
    return codes().stream()
        .map(code -> new Region(code, name(code), List.of()))
        .sorted(Comparator.comparing(Region::name))
        .toList();
  }

  /** A country with its parts. */
  public Answer<Region> country(Caller caller, String code) {
    caller.must(CalendarRight.READ_CALENDARS);
    return manager(code)
        .map(manager -> Answer.done(region("", manager.getCalendarHierarchy())))
        .orElseGet(() -> Answer.refused(unknown(code)));
  }

  /**
   * The days on which offices rest there, in order.
   *
   * @param place a country or a part of one: {@code de}, {@code de/by}
   */
  public Answer<List<Suggestion>> suggest(Caller caller, String place, int year) {
    caller.must(CalendarRight.READ_CALENDARS);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Answer.refused(
          Refusal.invalid(
              "holiday-year",
              "Holidays are suggested for the years 1970 to 2199, not for %d.".formatted(year)));
    }
    String[] codes = place.toLowerCase(Locale.ROOT).split("/", -1);
    Optional<HolidayManager> manager = manager(codes[0]);
    if (manager.isEmpty() || !exists(manager.get().getCalendarHierarchy(), codes)) {
      return Answer.refused(unknown(place));
    }
    String[] parts = Arrays.copyOfRange(codes, 1, codes.length);
    var byDate = new TreeMap<LocalDate, Suggestion>();
    // A day of rest on the weekend may have its substitute in another year.
    for (int of = year - 1; of <= year + 1; of++) {
      for (Holiday holiday : manager.get().getHolidays(Year.of(of), parts)) {
        suggestions(holiday)
            .filter(suggestion -> suggestion.date().getYear() == year)
            .forEach(suggestion -> byDate.merge(suggestion.date(), suggestion, Holidays::both));
      }
    }
    return Answer.done(List.copyOf(byDate.values()));
  }

  /** The day itself, on which offices with hours at weekends rest too, and its substitute. */
  private static Stream<Suggestion> suggestions(Holiday holiday) {
    String name = holiday.getDescription(Locale.ENGLISH);
    boolean general = holiday.getType() == HolidayType.PUBLIC_HOLIDAY;
    LocalDate day = holiday.getActualDate();
    var itself = new Suggestion(day, name, general, Optional.empty());
    return Stream.concat(
        Stream.of(itself),
        holiday
            .getObservedDate()
            .filter(substitute -> !substitute.equals(day))
            .map(
                substitute ->
                    new Suggestion(
                        substitute, name + " (substitute day)", general, Optional.of(day)))
            .stream());
  }

  private static Suggestion both(Suggestion one, Suggestion other) {
    return new Suggestion(
        one.date(),
        one.name().equals(other.name()) ? one.name() : one.name() + ", " + other.name(),
        one.publicHoliday() || other.publicHoliday(),
        one.insteadOf().isPresent() ? other.insteadOf() : one.insteadOf());
  }

  /** The library keeps what it has read; it says nothing of threads. */
  private synchronized Optional<HolidayManager> manager(String code) {
    String country = code.toLowerCase(Locale.ROOT);
    return codes().contains(country)
        ? Optional.of(
            countries.computeIfAbsent(
                country, c -> HolidayManager.getInstance(ManagerParameters.create(c))))
        : Optional.empty();
  }

  /** Of two letters each: the others are stock exchanges. */
  private static Set<String> codes() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> code.length() == 2)
        .collect(Collectors.toSet());
  }

  private static boolean exists(CalendarHierarchy country, String[] codes) {
    CalendarHierarchy at = country;
    for (int i = 1; i < codes.length && at != null; i++) {
      at = at.getChildren().get(codes[i]);
    }
    return at != null;
  }

  private static Region region(String above, CalendarHierarchy place) {
    String code = above + place.getId();
    return new Region(
        code,
        place.getDescription(Locale.ENGLISH),
        place.getChildren().values().stream()
            .map(part -> region(code + "/", part))
            .sorted(Comparator.comparing(Region::name))
            .toList());
  }

  private static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static Refusal unknown(String place) {
    return Refusal.notFound(
        "holiday-place-unknown",
        "We know no public holidays of ‘%s’. GET /api/v1/calendar/countries lists the countries."
            .formatted(place.length() <= 40 ? place : place.substring(0, 40) + "…"));
  }
}
