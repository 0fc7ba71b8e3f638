package breakwater.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many open seconds of one schedule lie before an instant, counted from the year that is asked
 * for first. Years are added when they are asked for and shared by all who ask. Epoch seconds;
 * allocates nothing once a year is known.
 */
final class OpenSeconds {
  /** Of the mean Gregorian year: leads to the right year or one beside it. */
  private static final long YEAR = 31_556_952;

  private final Schedule schedule;
  private volatile @Nullable Known known;

  OpenSeconds(Schedule schedule) {
    this.schedule = schedule;
  }

  ZoneId zone() {
    return schedule.zone();
  }

  /** Before that year it is negative; only differences mean something. */
  long before(long at) {
    Known years = holding(at);
    int i = years.indexOf(at);
    return years.before[i] + years.year[i].openBefore(at);
  }

  boolean isOpen(long at) {
    Known years = holding(at);
    return years.year[years.indexOf(at)].isOpen(at);
  }

  /** The end of the open stretch that holds an open instant, or {@code limit}, which is earlier. */
  long closing(long at, long limit) {
    long closing = at;
    while (closing < limit && isOpen(closing)) {
      Known years = holding(closing);
      closing = years.year[years.indexOf(closing)].closing(closing);
    }
    return Math.min(closing, limit);
  }

  /**
   * The first instant with so many open seconds before it.
   *
   * @param at where to begin to look: fewer lie before it
   * @param limit where to give up
   * @return {@link WorkingTime#NEVER} when it is not before or at the limit
   */
  long earliest(long seconds, long at, long limit) {
    for (long look = at; look <= limit; ) {
      Known years = holding(look);
      int i = years.indexOf(look);
      OpenYear year = years.year[i];
      long within = seconds - years.before[i];
      if (within <= year.total) {
        long found = year.earliest(within);
        return found <= limit ? found : WorkingTime.NEVER;
      }
      look = year.end;
    }
    return WorkingTime.NEVER;
  }

  /**
   * The last instant with no more than so many open seconds before it.
   *
   * @param at where to begin to look: no fewer lie before it
   * @param limit where to give up
   * @return {@link WorkingTime#NEVER} when it is before the limit
   */
  long latest(long seconds, long at, long limit) {
    for (long look = at; look >= limit; ) {
      Known years = holding(look);
      int i = years.indexOf(look);
      OpenYear year = years.year[i];
      long within = seconds - years.before[i];
      if (within >= 0) {
        long found = within < year.total ? year.latest(within) : WorkingTime.NEVER;
        return found >= limit ? found : WorkingTime.NEVER;
      }
      look = year.start - 1;
    }
    return WorkingTime.NEVER;
  }

  /** The first open instant at or after another, {@link WorkingTime#NEVER} beyond the limit. */
  long opening(long at, long limit) {
    if (isOpen(at)) {
      return at;
    }
    long next = earliest(before(at) + 1, at, limit);
    return next == WorkingTime.NEVER ? next : next - 1;
  }

  private Known holding(long at) {
    Known years = known;
    return years != null && years.holds(at) ? years : grown(at);
  }

  private synchronized Known grown(long at) {
    int year = Instant.ofEpochSecond(at).atOffset(ZoneOffset.UTC).getYear();
    Known years = known;
    if (years == null) {
      years = new Known(year, new OpenYear[] {OpenYear.of(schedule, year)}, new long[] {0});
    }
    while (year < years.first) {
      years = years.withEarlier(OpenYear.of(schedule, years.first - 1));
    }
    while (year >= years.first + years.year.length) {
      years = years.withLater(OpenYear.of(schedule, years.first + years.year.length));
    }
    known = years;
    return years;
  }

  /** Years without a gap between them, and the open seconds before each. */
  private static final class Known {
    private final int first;
    private final OpenYear[] year;
    private final long[] before;

    Known(int first, OpenYear[] year, long[] before) {
      this.first = first;
      this.year = year;
      this.before = before;
    }

    boolean holds(long at) {
      return at >= year[0].start && at < year[year.length - 1].end;
    }

    int indexOf(long at) {
      int i = Math.min((int) ((at - year[0].start) / YEAR), year.length - 1);
      while (at < year[i].start) {
        i--;
      }
      while (at >= year[i].end) {
        i++;
      }
      return i;
    }

    Known withLater(OpenYear later) {
      int size = year.length;
      OpenYear[] years = Arrays.copyOf(year, size + 1);
      long[] sums = Arrays.copyOf(before, size + 1);
      years[size] = later;
      sums[size] = before[size - 1] + year[size - 1].total;
      return new Known(first, years, sums);
    }

    Known withEarlier(OpenYear earlier) {
      int size = year.length;
      var years = new OpenYear[size + 1];
      var sums = new long[size + 1];
      System.arraycopy(year, 0, years, 1, size);
      System.arraycopy(before, 0, sums, 1, size);
      years[0] = earlier;
      sums[0] = before[0] - earlier.total;
      return new Known(first - 1, years, sums);
    }
  }
}
