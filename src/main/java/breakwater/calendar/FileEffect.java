package breakwater.calendar;

import breakwater.journal.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the dates of a file change.
 *
 * @param added holidays that the calendar did not have
 * @param kept those that it has already, from whomever
 * @param gone those of an earlier file that this one does not name
 * @param years of which it closes working days, in order
 */
public record FileEffect(int added, int kept, int gone, List<Year> years) {

  /**
   * A year after it.
   *
   * @param closed days of it that its week opens and that are closed, by the file or without it
   * @param working days of it that its week opens
   */
  public record Year(int year, int closed, int working) {
    /** A year of which more is closed than open is hardly meant. */
    boolean mostlyClosed() {
      return 2 * closed > working;
    }

    public String sentence() {
      return "%d of %d working days of %d".formatted(closed, working, year);
    }
  }

  static FileEffect of(
      Set<LocalDate> before, Set<LocalDate> named, Set<LocalDate> earlier, List<Year> years) {
    var added = new HashSet<>(named);
    added.removeAll(before);
    var gone = new HashSet<>(earlier);
    gone.removeAll(named);
    return new FileEffect(added.size(), named.size() - added.size(), gone.size(), years);
  }

  /** Where it would close most of a year. */
  public Optional<Refusal> refusal() {
    return years.stream()
        .filter(Year::mostlyClosed)
        .findFirst()
        .map(
            year ->
                Refusal.invalid(
                    "calendar-ical",
                    "With this file %s would be closed, more than half. Take a file of holidays only; if the year is meant so, take the days out of the week, or write the dates yourself."
                        .formatted(year.sentence())));
  }
}
