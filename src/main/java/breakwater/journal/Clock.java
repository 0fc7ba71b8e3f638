package breakwater.journal;

import java.time.Instant;

/**
 * The one clock: the database's, moved by the offset of a SANDBOX. Nothing else in the product asks
 * what time it is, except for leases, sessions, rate limits and signature windows, which use {@link
 * #unmoved()}.
 */
public interface Clock {
  /** Microseconds, UTC. */
  Instant now();

  /** The same clock without the offset: for leases and whatever concerns machines, not cases. */
  Instant unmoved();
}
