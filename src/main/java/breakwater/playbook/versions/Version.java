package breakwater.playbook.versions;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of the document.
 *
 * @param number from 1
 * @param inForceFrom the instant from which it holds, unless another one does
 * @param by who wrote it: an actor, {@code default} or {@code file}
 * @param writtenAt empty for versions of the first release
 * @param withdrawnAt when it was called off, before it came into force
 * @param supersededBy the version that was put in its place from an earlier instant on
 */
public record Version(
    int number,
    Instant inForceFrom,
    String by,
    Optional<Instant> writtenAt,
    Optional<Instant> withdrawnAt,
    Optional<Integer> supersededBy) {
  /** Who wrote what every house begins with. */
  static final String SHIPPED = "default";

  /** Who wrote what the setting {@code BREAKWATER_PLAYBOOK} named. */
  static final String FILE = "file";

  /** Whether it comes into force later. */
  public boolean scheduled(Instant now) {
    return counts() && inForceFrom.isAfter(now);
  }

  /** Whether it came with the product, and nobody here wrote it. */
  public boolean shipped() {
    return by.equals(SHIPPED);
  }

  /** Whether it is, was or will be in force. */
  boolean counts() {
    return withdrawnAt.isEmpty() && supersededBy.isEmpty();
  }
}
