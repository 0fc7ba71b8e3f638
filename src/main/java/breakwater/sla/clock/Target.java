package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;

/**
 * How long something may take.
 *
 * @param fixed seconds of working time; 0 when it is in business days
 * @param businessDays days of the rule's calendar on which it is open at all; 0 when it is fixed
 */
public record Target(long fixed, int businessDays) {
  public static Target ofSeconds(long seconds) {
    return new Target(seconds, 0);
  }

  /**
   * @param days at least 1
   */
  public static Target ofBusinessDays(int days) {
    return new Target(0, days);
  }

  /**
   * In seconds of working time, for a clock that began at an instant. Where the calendar is too
   * empty ever to reach it, more than it holds.
   */
  long seconds(WorkingTime time, long startedAt) {
    if (businessDays == 0) {
      return fixed;
    }
    long due = time.addBusinessDays(startedAt, businessDays);
    return due == WorkingTime.NEVER
        ? WorkingTime.HORIZON.toSeconds()
        : time.elapsed(startedAt, due);
  }
}
