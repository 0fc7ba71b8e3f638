package breakwater.playbook.versions;

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
 */
public record Draft(String yaml, String reason, Optional<Instant> from, boolean fromCreation) {
  public static final int LONGEST_REASON = 1_000;
}
