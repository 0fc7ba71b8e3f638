package breakwater.insight.baseline;

import java.util.Optional;

/**
 * The hours of a day in which customers write.
 *
 * @param opens the first of these hours
 * @param closes the hour after the last, up to 24
 */
record BusyHours(int opens, int closes) {
  private static final int DAY = 24;

  /** Fewer openings say nothing of a day: one in each hour. Our own choice. */
  static final long ENOUGH = DAY;

  /**
   * What is left over are the few who write at night. Nine in ten is our own choice: whoever asks
   * at the edges is a person too, but a house does not open for one in a hundred.
   */
  private static final double SHARE = 0.9;

  /** A shorter one neither: the file tells days without times, or a job opened the cases. */
  private static final int SHORTEST = 4;

  /** A longer stretch is no day's work: such customers write around the clock. Our own choice. */
  private static final int LONGEST = 14;

  /**
   * The shortest stretch that holds nine in ten, the earliest of several.
   *
   * @param openings how many cases were opened in each of 24 hours
   * @return empty where there are too few, or none that is a day's work and within one day
   */
  static Optional<BusyHours> of(long[] openings) {
    long all = 0;
    for (long in : openings) {
      all += in;
    }
    if (all < ENOUGH) {
      return Optional.empty();
    }
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = 0; from + length <= DAY; from++) {
        if (within(openings, from, length) >= all * SHARE) {
          return length < SHORTEST
              ? Optional.empty()
              : Optional.of(new BusyHours(from, from + length));
        }
      }
    }
    return Optional.empty();
  }

  private static long within(long[] openings, int from, int length) {
    long sum = 0;
    for (int hour = from; hour < from + length; hour++) {
      sum += openings[hour];
    }
    return sum;
  }

  String begin() {
    return "%02d:00".formatted(opens);
  }

  /** A day has no 24:00 for whoever types it. */
  String end() {
    return closes == DAY ? "23:59" : "%02d:00".formatted(closes);
  }
}
