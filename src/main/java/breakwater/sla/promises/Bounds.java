package breakwater.sla.promises;

import breakwater.calendar.CalendarId;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Target;
import breakwater.sla.promises.Promises.Change;
import breakwater.sla.promises.Promises.Promise;
import java.time.Duration;

/**
 * Between which lengths a target surely lies, in seconds of working time: what a business day holds
 * is known for day and night alone; elsewhere it has some seconds, and with a change of the clock
 * at most 25 hours.
 */
record Bounds(long least, long most) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long LONGEST_DAY = Duration.ofHours(25).toSeconds();

  /** Of what a rule promises. */
  static Bounds of(Target target, Promise rule) {
    int days = target.businessDays();
    if (days == 0) {
      return new Bounds(target.fixed(), target.fixed());
    }
    return !rule.followsCustomer() && rule.calendar().equals(CalendarId.ALWAYS)
        ? new Bounds(days * DAY, days * DAY)
        : new Bounds(0, most(target));
  }

  /** In whatever calendar. */
  static long most(Target target) {
    return target.businessDays() == 0 ? target.fixed() : target.businessDays() * LONGEST_DAY;
  }

  /** With a modifier. */
  Bounds with(Change change, Kind kind) {
    return change.concerns(kind) ? new Bounds(changed(change, least), changed(change, most)) : this;
  }

  private static long changed(Change change, long seconds) {
    return Math.max(seconds * change.numerator() / change.denominator(), change.least());
  }
}
