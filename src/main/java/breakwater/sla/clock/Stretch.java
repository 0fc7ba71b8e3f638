package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;

/**
 * What a running clock counts at once: between two changes.
 *
 * @param from where it begins, in seconds since 1970, as {@code to}
 * @param elapsed seconds counted until there, as {@code reached} until {@code to}
 * @param inclusive whether what is crossed at its last instant is noted: only after all events of
 *     the instant
 */
record Stretch(
    long from, long elapsed, long to, long reached, WorkingTime time, boolean inclusive) {

  /**
   * When so many seconds had elapsed.
   *
   * @return {@link Ticker#NONE} = not within it
   */
  long crossing(long threshold) {
    return threshold > reached
        ? Ticker.NONE
        : within(threshold <= elapsed ? from : time.add(from, threshold - elapsed));
  }

  /**
   * This instant, not before its beginning.
   *
   * @return {@link Ticker#NONE} = it lies behind it
   */
  long notBefore(long at) {
    return within(Math.max(at, from));
  }

  private long within(long at) {
    return at < to || (inclusive && at == to) ? at : Ticker.NONE;
  }
}
