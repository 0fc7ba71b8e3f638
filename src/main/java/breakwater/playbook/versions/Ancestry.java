package breakwater.playbook.versions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From which version another one was written: what its author had before them. */
final class Ancestry {
  private Ancestry() {}

  /**
   * The one that was in force when this one was written; not what was only scheduled then. Of the
   * first, itself; where nobody knows when it was written, the number before.
   */
  static int of(int number, List<Version> all) {
    return all.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .flatMap(Version::writtenAt)
        .flatMap(at -> inForce(at, number, all))
        .orElse(Math.max(1, number - 1));
  }

  private static Optional<Integer> inForce(Instant at, int before, List<Version> all) {
    return all.stream()
        .filter(version -> version.number() < before)
        .filter(version -> !version.inForceFrom().isAfter(at))
        .filter(version -> version.withdrawnAt().isEmpty())
        .filter(version -> version.supersededBy().filter(by -> by < before).isEmpty())
        .max(Comparator.comparing(Version::inForceFrom).thenComparing(Version::number))
        .map(Version::number);
  }
}
