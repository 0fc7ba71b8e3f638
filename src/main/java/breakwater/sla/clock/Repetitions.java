package breakwater.sla.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** The steps after a clock's breach, in their order, and when each was reached. */
final class Repetitions {
  private List<Rules.Repeat> repeats = List.of();
  private long[] reachedAt = {};

  /** From here on these are wanted; what was reached stays reached. */
  void want(List<Rules.Repeat> wanted) {
    if (!repeats.equals(wanted)) {
      repeats = wanted;
      long[] kept = Arrays.copyOf(reachedAt, wanted.size());
      Arrays.fill(kept, Math.min(reachedAt.length, kept.length), kept.length, Ticker.NONE);
      reachedAt = kept;
    }
  }

  /**
   * After a breach only. While a clock is paused there is no stretch and nobody is told again.
   *
   * @param missed seconds that had elapsed at the breach, or {@link Ticker#NONE}
   */
  void cross(Stretch stretch, long missed, long breachedAt) {
    for (int i = 0; i < reachedAt.length; i++) {
      if (reachedAt[i] == Ticker.NONE) {
        Rules.Repeat repeat = repeats.get(i);
        if (repeat.wall()) {
          reachedAt[i] = stretch.notBefore(breachedAt + repeat.seconds());
        } else if (missed != Ticker.NONE) {
          reachedAt[i] = stretch.crossing(missed + repeat.seconds());
        }
      }
    }
  }

  /**
   * After a breach only.
   *
   * @param missed seconds that had elapsed at the breach, or {@link Ticker#NONE}
   * @param ahead when so many seconds will have elapsed
   * @param running whether what is not reached yet will be
   */
  List<Clock.Repetition> read(
      long missed, long breachedAt, LongUnaryOperator ahead, boolean running) {
    var read = new ArrayList<Clock.Repetition>(reachedAt.length);
    for (int i = 0; i < reachedAt.length; i++) {
      boolean reached = reachedAt[i] != Ticker.NONE;
      long at = reachedAt[i];
      if (!reached && running) {
        Rules.Repeat repeat = repeats.get(i);
        at =
            repeat.wall()
                ? breachedAt + repeat.seconds()
                : missed == Ticker.NONE
                    ? Ticker.NONE
                    : ahead.applyAsLong(missed + repeat.seconds());
      }
      read.add(new Clock.Repetition(i + 1, Reading.instant(at), reached));
    }
    return List.copyOf(read);
  }
}
