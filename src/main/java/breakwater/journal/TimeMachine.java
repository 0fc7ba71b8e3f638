package breakwater.journal;

import java.time.Duration;
import java.time.Instant;

/** Moves the clock of a SANDBOX, stepping through every instant at which something is due. */
public interface TimeMachine {
  /**
   * Works until nothing is due, moves to the next due instant, and so on until the time has passed.
   *
   * @param by not negative
   * @return the instant that is now
   * @throws RefusedException when the database is LIVE: its clock is never moved
   */
  Instant advance(Duration by);

  /** Does all work that is due now, of every lane, in the calling thread. */
  void settle();
}
