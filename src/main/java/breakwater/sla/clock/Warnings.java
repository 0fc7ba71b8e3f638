package breakwater.sla.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/** The shares of a clock's target at which somebody is warned, ascending, and when that was. */
final class Warnings {
  private int[] percents = {};
  private long[] firedAt = {};

  /**
   * From here on these are wanted. Warnings that were given stay, whatever later rules say.
   *
   * @param wanted ascending
   */
  void want(List<Integer> wanted) {
    if (sameAs(wanted)) {
      return;
    }
    var all = new TreeMap<Integer, Long>();
    wanted.forEach(percent -> all.put(percent, Ticker.NONE));
    for (int i = 0; i < percents.length; i++) {
      if (firedAt[i] != Ticker.NONE) {
        all.put(percents[i], firedAt[i]);
      }
    }
    percents = all.keySet().stream().mapToInt(Integer::intValue).toArray();
    firedAt = all.values().stream().mapToLong(Long::longValue).toArray();
  }

  private boolean sameAs(List<Integer> wanted) {
    boolean same = wanted.size() == percents.length;
    for (int i = 0; same && i < percents.length; i++) {
      same = wanted.get(i) == percents[i];
    }
    return same;
  }

  void cross(Stretch stretch, long target) {
    for (int i = 0; i < percents.length; i++) {
      if (firedAt[i] == Ticker.NONE) {
        firedAt[i] = stretch.crossing(share(target, i));
      }
    }
  }

  /** The first whole second at which this share of the target has elapsed. */
  private long share(long target, int i) {
    return Math.ceilDiv(target * percents[i], 100);
  }

  /**
   * @param target seconds, or {@link Ticker#NONE}
   * @param ahead when so many seconds will have elapsed
   */
  List<Clock.Warning> read(long target, LongUnaryOperator ahead) {
    var read = new ArrayList<Clock.Warning>(percents.length);
    for (int i = 0; i < percents.length; i++) {
      boolean fired = firedAt[i] != Ticker.NONE;
      long at = fired || target == Ticker.NONE ? firedAt[i] : ahead.applyAsLong(share(target, i));
      read.add(new Clock.Warning(percents[i], Reading.instant(at), fired));
    }
    return List.copyOf(read);
  }
}
