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

  /** Whether this database is a SANDBOX, so that its clock may be moved. */
  boolean sandbox();

  /** Whether nothing was ever recorded here, so that {@link #beginBefore} is still possible. */
  boolean untouched();

  /**
   * Makes an untouched database a SANDBOX for ever, whose clock begins before the present.
   *
   * @param by how long before; not negative
   * @return the instant that is now; refused as soon as one fact was recorded
   */
  Answer<Instant> beginBefore(Duration by);

  /** Does all work that is due now, of every lane, in the calling thread. */
  void settle();
}
