package breakwater.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The working time of one calendar over all its versions, as a pure function of the instant: which
 * seconds are open, how many lie between two instants, and when so many have passed.
 *
 * <p>Instants are whole seconds since 1970 in UTC, intervals half-open. Immutable for whoever asks,
 * and allocates nothing per question; a year is worked out when it is first asked for.
 */
public final class WorkingTime {
  /** No such instant within {@link #HORIZON}. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How far an answer may lie from the question; beyond it there is none (vectors: 900 days). */
  public static final Duration HORIZON = Duration.ofDays(900);

  /** 24x7. */
  public static final WorkingTime ALWAYS = of(Schedule.always());

  private final long[] begins;
  private final long[] known;
  private final OpenSeconds[] open;

  private WorkingTime(long[] begins, long[] known, OpenSeconds[] open) {
    this.begins = begins;
    this.known = known;
    this.open = open;
  }

  /** One version for all time. */
  public static WorkingTime of(Schedule schedule) {
    return of(List.of(new Since(Long.MIN_VALUE, schedule)));
  }

  /**
   * @param versions in order, at least one; before the second begins, the first holds
   */
  public static WorkingTime of(List<Since> versions) {
    var begins = new long[versions.size()];
    var known = new long[versions.size()];
    var open = new OpenSeconds[versions.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = i == 0 ? Long.MIN_VALUE : versions.get(i).epochSecond();
      known[i] = i == 0 ? Long.MIN_VALUE : versions.get(i).knownSince();
      open[i] = new OpenSeconds(versions.get(i).schedule());
      if (i > 0 && begins[i] <= begins[i - 1]) {
        throw new IllegalArgumentException("Versions begin one after the other");
      }
    }
    return new WorkingTime(begins, known, open);
  }

  /**
   * A version and when it begins to hold.
   *
   * @param knownSince when it was written, for {@link #asKnownAt}
   */
  public record Since(long epochSecond, Schedule schedule, long knownSince) {
    /** One that was always known. */
    public Since(long epochSecond, Schedule schedule) {
      this(epochSecond, schedule, Long.MIN_VALUE);
    }
  }

  /** Without the versions that were written after an instant: what could be foreseen then. */
  public WorkingTime asKnownAt(long at) {
    for (long since : known) {
      if (since > at) {
        return without(at);
      }
    }
    return this;
  }

  private WorkingTime without(long writtenAfter) {
    int[] kept = IntStream.range(0, known.length).filter(i -> known[i] <= writtenAfter).toArray();
    return new WorkingTime(
        Arrays.stream(kept).mapToLong(i -> begins[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> known[i]).toArray(),
        Arrays.stream(kept).mapToObj(i -> open[i]).toArray(OpenSeconds[]::new));
  }

  /** An open stretch: {@code [from, to)}. */
  public record Stretch(long from, long to) {}

  public boolean isOpen(long at) {
    return open[version(at)].isOpen(at);
  }

  public boolean isOpen(Instant at) {
    return isOpen(at.getEpochSecond());
  }

  /** Open seconds in {@code [from, to)}; 0 when {@code to} is not after {@code from}. */
  public long elapsed(long from, long to) {
    if (to <= from) {
      return 0;
    }
    long sum = 0;
    long at = from;
    for (int i = version(from); at < to; i++) {
      long until = Math.min(to, end(i));
      sum += open[i].before(until - 1) + (open[i].isOpen(until - 1) ? 1 : 0) - open[i].before(at);
      at = until;
    }
    return sum;
  }

  public long elapsed(Instant from, Instant to) {
    return elapsed(from.getEpochSecond(), to.getEpochSecond());
  }

  /**
   * The first instant at which so many open seconds have passed; it may be one at which work ends.
   *
   * @param seconds 0 gives {@code from}
   * @return {@link #NEVER} when that is beyond the horizon
   */
  public long add(long from, long seconds) {
    if (seconds <= 0) {
      return from;
    }
    long limit = from + HORIZON.toSeconds();
    long left = seconds;
    long at = from;
    for (int i = version(from); at < limit; i++) {
      long found = open[i].earliest(open[i].before(at) + left, at, Math.min(limit, end(i)));
      if (found != NEVER) {
        return found;
      }
      if (end(i) >= limit) {
        return NEVER;
      }
      left -= elapsed(at, end(i));
      at = end(i);
    }
    return NEVER;
  }

  /**
   * The same time of day so many business days later. A business day is a date, where the calendar
   * is, with any open second. What begins outside hours begins when work does.
   *
   * @param days 0 or fewer gives {@code from}
   * @return {@link #NEVER} when that is beyond the horizon
   */
  public long addBusinessDays(long from, int days) {
    long begin = days <= 0 ? from : nextOpen(from);
    if (days <= 0 || begin == NEVER) {
      return begin;
    }
    ZoneId zone = open[version(begin)].zone();
    ZonedDateTime first = Instant.ofEpochSecond(begin).atZone(zone);
    long limit = from + HORIZON.toSeconds();
    int left = days;
    LocalDate date = first.toLocalDate();
    while (left > 0) {
      date = date.plusDays(1);
      long midnight = date.atStartOfDay(zone).toEpochSecond();
      if (midnight > limit) {
        return NEVER;
      }
      left -= elapsed(midnight, date.plusDays(1).atStartOfDay(zone).toEpochSecond()) > 0 ? 1 : 0;
    }
    return ZonedDateTime.of(date, first.toLocalTime(), zone).toEpochSecond();
  }

  /**
   * The last instant from which so many open seconds pass until another.
   *
   * @param seconds 0 gives {@code end}
   * @return {@link #NEVER} when that is beyond the horizon
   */
  public long sub(long end, long seconds) {
    if (seconds <= 0) {
      return end;
    }
    long limit = end - HORIZON.toSeconds();
    long left = seconds;
    long at = end;
    for (int i = version(end - 1); at > limit; i--) {
      long earliest = Math.max(limit, begins[i]);
      long here = elapsed(earliest, at);
      if (here >= left) {
        return open[i].latest(open[i].before(at) - left, at, earliest);
      }
      left -= here;
      at = earliest;
    }
    return NEVER;
  }

  /** The first open instant at or after another; {@link #NEVER} when it is beyond the horizon. */
  public long nextOpen(long at) {
    if (isOpen(at)) {
      return at;
    }
    long first = add(at, 1);
    return first == NEVER ? NEVER : first - 1;
  }

  /**
   * When work ends next: the end of the open stretch that holds the instant, or of the next one.
   *
   * @return {@link #NEVER} when it does not end within the horizon
   */
  public long nextClose(long at) {
    long opening = nextOpen(at);
    if (opening == NEVER) {
      return NEVER;
    }
    long limit = at + HORIZON.toSeconds();
    long closing = closing(opening, limit);
    return closing == limit ? NEVER : closing;
  }

  /** The last instant, not after another, whose second before it was open; or {@link #NEVER}. */
  public long previousActive(long at) {
    long last = sub(at, 1);
    return last == NEVER ? NEVER : last + 1;
  }

  /** The open stretches between two instants, in order, clipped to them. */
  public List<Stretch> stretches(long from, long to) {
    var stretches = new ArrayList<Stretch>();
    long at = from;
    while (at < to) {
      long opening = nextOpen(at);
      if (opening >= to) {
        break;
      }
      long closing = closing(opening, to);
      stretches.add(new Stretch(opening, closing));
      at = closing;
    }
    return stretches;
  }

  private long closing(long opening, long limit) {
    long closing = opening;
    while (closing < limit && isOpen(closing)) {
      int i = version(closing);
      closing = open[i].closing(closing, Math.min(limit, end(i)));
    }
    return closing;
  }

  private int version(long at) {
    int i = begins.length - 1;
    while (at < begins[i]) {
      i--;
    }
    return i;
  }

  private long end(int version) {
    return version + 1 < begins.length ? begins[version + 1] : Long.MAX_VALUE;
  }
}
