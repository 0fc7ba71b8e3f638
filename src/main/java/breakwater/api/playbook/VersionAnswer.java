package breakwater.api.playbook;

import breakwater.playbook.versions.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A version, without its text. */
record VersionAnswer(
    int number,
    State state,
    Instant inForceFrom,
    String changedBy,
    Optional<Instant> changedAt,
    Optional<String> reason,
    Optional<Integer> supersededBy) {

  /** Whether it counts, and since or from when. */
  enum State {
    IN_FORCE,
    SCHEDULED,
    PAST,
    WITHDRAWN,
    SUPERSEDED
  }

  static VersionAnswer of(Version version, int inForce, Instant now, Map<Integer, String> reasons) {
    return new VersionAnswer(
        version.number(),
        state(version, inForce, now),
        version.inForceFrom(),
        version.by(),
        version.writtenAt(),
        Optional.ofNullable(reasons.get(version.number())),
        version.supersededBy());
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
