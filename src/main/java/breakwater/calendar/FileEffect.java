package breakwater.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What the dates of a file change.
 *
 * @param added holidays that the calendar did not have
 * @param kept those that it has already, from whomever
 * @param gone those of an earlier file that this one does not name
 */
public record FileEffect(int added, int kept, int gone) {
  static FileEffect of(Set<LocalDate> before, Set<LocalDate> named, Set<LocalDate> earlier) {
    var added = new HashSet<>(named);
    added.removeAll(before);
    var gone = new HashSet<>(earlier);
    gone.removeAll(named);
    return new FileEffect(added.size(), named.size() - added.size(), gone.size());
  }
}
