package breakwater.api.playbook;

import breakwater.playbook.versions.Afterwards;
import breakwater.playbook.versions.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version, without its text.
 *
 * @param kept the numbers of those that were to begin later when it was written, and still did
 * @param replaced of those in whose place it came
 */
record VersionAnswer(
    int number,
    State state,
    Instant inForceFrom,
    String changedBy,
    Optional<Instant> changedAt,
    Optional<String> reason,
    Optional<Integer> supersededBy,
    List<Integer> kept,
    List<Integer> replaced) {

  /** Whether it counts, and since or from when. */
  enum State {
    IN_FORCE,
    SCHEDULED,
    PAST,
    WITHDRAWN,
    SUPERSEDED
  }

  static VersionAnswer of(
      Version version, List<Version> all, int inForce, Instant now, Map<Integer, String> reasons) {
    Afterwards afterwards = Afterwards.of(version, all);
    return new VersionAnswer(
        version.number(),
        state(version, inForce, now),
        version.inForceFrom(),
        version.by(),
        version.writtenAt(),
        Optional.ofNullable(reasons.get(version.number())),
        version.supersededBy(),
        afterwards.kept(),
        afterwards.replaced());
  }

  private static State state(Version version, int inForce, Instant now) {
    if (version.withdrawnAt().isPresent()) {
      return State.WITHDRAWN;
    }
    if (version.supersededBy().isPresent()) {
      return State.SUPERSEDED;
    }
    if (version.number() == inForce) {
      return State.IN_FORCE;
    }
    return version.scheduled(now) ? State.SCHEDULED : State.PAST;
  }
}
