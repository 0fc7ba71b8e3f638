package breakwater.playbook.versions;

import breakwater.calendar.LaterVersions;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to bring into force.
 *
 * @param yaml the whole document
 * @param reason why, for those who read the versions later: 1 to 1,000 characters
 * @param from when it comes into force; empty = now
 * @param fromCreation whether it also holds for the past: what is open is worked out anew as if the
 *     rules had been so from {@code from} on, or from the beginning when that is empty
 * @param later what becomes of versions that begin later; empty = refused when there are any
 */
public record Draft(
    String yaml,
    String reason,
    Optional<Instant> from,
    boolean fromCreation,
    Optional<LaterVersions> later) {
  public static final int LONGEST_REASON = 1_000;

  /** With nothing said of later versions. */
  public Draft(String yaml, String reason, Optional<Instant> from, boolean fromCreation) {
    this(yaml, reason, from, fromCreation, Optional.empty());
  }
}
