package breakwater.sla.clock;

import java.time.Duration;

/** Says lengths of working time: never in days, because a working day has no fixed length. */
public final class Length {
  private Length() {}

  /** Such as {@code 45 s}, {@code 15 min}, {@code 26 h} or {@code 1 h 30 min}. */
  public static String of(long seconds) {
    Duration length = Duration.ofSeconds(seconds);
    if (length.toHours() == 0) {
      return seconds < 60 ? seconds + " s" : length.toMinutes() + " min";
    }
    return length.toMinutesPart() == 0
        ? length.toHours() + " h"
        : "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
  }
}
