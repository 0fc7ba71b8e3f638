package breakwater.accounts;

import breakwater.calendar.CalendarId;
import breakwater.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an account; whatever is empty is not known.
 *
 * @param revenue of a year
 * @param renewsOn the day on which the contract is renewed, or ends
 * @param region such as {@code EU}, an id of the house's own
 * @param timeZone where they work, such as {@code Europe/Berlin}
 * @param language a tag of BCP 47, such as {@code de}
 * @param calendar their own working time, when a promise counts in theirs
 * @param owner who of us looks after them
 * @param usage how they use the product, by any name: at most {@value #MOST_USAGE}
 * @param notes at most {@value #LONGEST_NOTES} characters
 */
public record Profile(
    Optional<Revenue> revenue,
    Optional<LocalDate> renewsOn,
    Optional<String> region,
    Optional<ZoneId> timeZone,
    Optional<String> language,
    Optional<CalendarId> calendar,
    Optional<PersonId> owner,
    Map<String, String> usage,
    Optional<String> notes) {
  public static final int MOST_USAGE = 100;
  public static final int LONGEST_USAGE_NAME = 100;
  public static final int LONGEST_USAGE = 500;
  public static final int LONGEST_NOTES = 10_000;

  /** Of somebody who is new. */
  public static final Profile UNKNOWN =
      new Profile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty());

  public Profile {
    usage = Map.copyOf(usage);
  }
}
