package breakwater.triggers;

import breakwater.calendar.WorkingTime;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts working time in stretches.
 *
 * @param seconds of the stretches before the running one
 * @param since when it was last set going; empty = it stands still
 */
record Stopwatch(WorkingTime time, long seconds, Optional<Instant> since) {

  static Stopwatch of(WorkingTime time) {
    return new Stopwatch(time, 0, Optional.empty());
  }

  /** Goes on from here, unless it runs. */
  Stopwatch going(Instant at) {
    return since.isPresent() ? this : new Stopwatch(time, seconds, Optional.of(at));
  }

  Stopwatch still(Instant at) {
    return since
        .map(s -> new Stopwatch(time, seconds + time.elapsed(s, at), Optional.empty()))
        .orElse(this);
  }

  /** From nothing again; runs on if it ran. */
  Stopwatch anew(Instant at) {
    return new Stopwatch(time, 0, since.map(s -> at));
  }

  /** When it will have counted so much, if it runs on; empty = not foreseeable. */
  Optional<Instant> reaches(long wanted) {
    if (since.isEmpty()) {
      return Optional.empty();
    }
    long left = wanted - seconds;
    if (left <= 0) {
      return since;
    }
    long at = time.add(since.get().getEpochSecond(), left);
    return at == WorkingTime.NEVER
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(at, since.get().getNano()));
  }
}
