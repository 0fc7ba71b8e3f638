package breakwater.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The open stretches of one schedule in one year of UTC, in order and with prefix sums. Epoch
 * seconds throughout; immutable.
 */
final class OpenYear {
  final long start;
  final long end;

  /** All open seconds of the year. */
  final long total;

  private final long[] from;
  private final long[] to;

  /** Open seconds of the year before each stretch. */
  private final long[] before;

  /** For each day of UTC the first stretch that ends after the day's beginning. */
  private final int[] firstOfDay;

  private OpenYear(long start, long end, long[] from, long[] to) {
    this.start = start;
    this.end = end;
    this.from = from;
    this.to = to;
    this.before = new long[from.length];
    long sum = 0;
    for (int i = 0; i < from.length; i++) {
      before[i] = sum;
      sum += to[i] - from[i];
    }
    this.total = sum;
    this.firstOfDay = new int[(int) ((end - start) / Window.DAY) + 1];
    int stretch = 0;
    for (int day = 0; day < firstOfDay.length; day++) {
      while (stretch < to.length && to[stretch] <= start + (long) day * Window.DAY) {
        stretch++;
      }
      firstOfDay[day] = stretch;
    }
  }

  /**
   * Goes through the stretches of constant offset from one transition to the next, so that labels
   * in a gap never occur and labels in an overlap occur twice.
   */
  static OpenYear of(Schedule schedule, int year) {
    long start = startOf(year);
    long end = startOf(year + 1);
    ZoneRules rules = schedule.zone().getRules();
    var stretches = new Stretches();
    long at = start;
    while (at < end) {
      Instant instant = Instant.ofEpochSecond(at);
      long offset = rules.getOffset(instant).getTotalSeconds();
      ZoneOffsetTransition next = rules.nextTransition(instant);
      long until = next == null ? end : Math.min(end, next.toEpochSecond());
      addSameOffset(schedule, at + offset, until + offset, offset, stretches);
      at = until;
    }
    return new OpenYear(start, end, stretches.from(), stretches.to());
  }

  private static void addSameOffset(
      Schedule schedule, long label, long lastLabel, long offset, Stretches stretches) {
    for (long day = Math.floorDiv(label, (long) Window.DAY); day * Window.DAY < lastLabel; day++) {
      long midnight = day * Window.DAY;
      for (Window window : schedule.openOn(LocalDate.ofEpochDay(day))) {
        long opens = Math.max(label, midnight + window.from());
        long closes = Math.min(lastLabel, midnight + window.to());
        if (opens < closes) {
          stretches.add(opens - offset, closes - offset);
        }
      }
    }
  }

  private static long startOf(int year) {
    return LocalDateTime.of(year, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  }

  /** Open seconds of this year before an instant of it. */
  long openBefore(long at) {
    int i = stretchAt(at);
    return i == from.length ? total : before[i] + Math.max(0, at - from[i]);
  }

  boolean isOpen(long at) {
    int i = stretchAt(at);
    return i < from.length && from[i] <= at;
  }

  /** The end of the stretch that holds an open instant; at most the end of the year. */
  long closing(long at) {
    return to[stretchAt(at)];
  }

  /** The first instant before which there are so many open seconds: {@code 1 .. total}. */
  long earliest(long seconds) {
    int i = Arrays.binarySearch(before, seconds);
    int stretch = i >= 0 ? i - 1 : -i - 2;
    return from[stretch] + seconds - before[stretch];
  }

  /** The last instant before which there are so many open seconds: {@code 0 .. total - 1}. */
  long latest(long seconds) {
    int i = Arrays.binarySearch(before, seconds);
    int stretch = i >= 0 ? i : -i - 2;
    return from[stretch] + seconds - before[stretch];
  }

  /** The first stretch that ends after an instant of this year. */
  private int stretchAt(long at) {
    int i = firstOfDay[(int) ((at - start) / Window.DAY)];
    while (i < to.length && to[i] <= at) {
      i++;
    }
    return i;
  }

  /** Stretches while they are collected; those that touch become one. */
  private static final class Stretches {
    private long[] from = new long[512];
    private long[] to = new long[512];
    private int size;

    void add(long opens, long closes) {
      if (size > 0 && to[size - 1] == opens) {
        to[size - 1] = closes;
        return;
      }
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      from[size] = opens;
      to[size] = closes;
      size++;
    }

    long[] from() {
      return Arrays.copyOf(from, size);
    }

    long[] to() {
      return Arrays.copyOf(to, size);
    }
  }
}
