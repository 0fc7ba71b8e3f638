package breakwater.calendar.ical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An event that closes nearly every day: a promise of a calendar that never opens is never due, so
 * nobody can have meant it.
 */
final class EveryDay {
  /** Closed days one after another; an event of its own may not last longer either. */
  private static final int LONGEST_RUN = 60;

  /** Of the days of a year; all weekends are 105. */
  private static final int MOST_OF_A_YEAR = 183;

  private EveryDay() {}

  /** As a sentence; empty = it leaves days on which somebody works. */
  static Optional<String> of(String name, Set<LocalDate> days) {
    List<LocalDate> sorted = days.stream().sorted().toList();
    return IntStream.range(0, sorted.size())
        .filter(at -> closes(sorted, at))
        .mapToObj(at -> sentence(name, sorted.subList(at, sorted.size())))
        .findFirst();
  }

  private static boolean closes(List<LocalDate> days, int at) {
    LocalDate from = days.get(at);
    int run = at + LONGEST_RUN;
    int many = at + MOST_OF_A_YEAR;
    return run < days.size() && days.get(run).equals(from.plusDays(LONGEST_RUN))
        || many < days.size() && days.get(many).isBefore(from.plusYears(1));
  }

  private static String sentence(String name, List<LocalDate> closed) {
    return "Its event '%s' closes %d days from %s to %s, so next to nothing would ever be due. Give its rule an end (UNTIL or COUNT) or another rhythm, or take it out of the file."
        .formatted(name, closed.size(), closed.getFirst(), closed.getLast());
  }
}
