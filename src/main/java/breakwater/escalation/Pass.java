package breakwater.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One round of an escalation.
 *
 * @param number from 1
 * @param claimedAt the first claim of this pass
 * @param startedAt the first start of this pass
 * @param bouncedAt when it was returned, which ends the pass
 * @param contested whether support said that the bounceback was wrong
 * @param upheld what was judged of that; empty = not judged
 */
public record Pass(
    int number,
    Instant raisedAt,
    Optional<Instant> claimedAt,
    Optional<Instant> startedAt,
    Optional<Instant> bouncedAt,
    boolean contested,
    Optional<Boolean> upheld) {

  static Pass opened(int number, Instant at) {
    return new Pass(
        number, at, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /** From raised to started. */
  public Optional<Duration> handoffDelay() {
    return startedAt.map(at -> Duration.between(raisedAt, at));
  }

  Pass claimed(Instant at) {
    return new Pass(
        number,
        raisedAt,
        claimedAt.or(() -> Optional.of(at)),
        startedAt,
        bouncedAt,
        contested,
        upheld);
  }

  Pass started(Instant at) {
    return new Pass(
        number,
        raisedAt,
        claimedAt,
        startedAt.or(() -> Optional.of(at)),
        bouncedAt,
        contested,
        upheld);
  }

  Pass bounced(Instant at) {
    return new Pass(number, raisedAt, claimedAt, startedAt, Optional.of(at), contested, upheld);
  }

  Pass contest() {
    return new Pass(number, raisedAt, claimedAt, startedAt, bouncedAt, true, upheld);
  }

  Pass judged(boolean right) {
    return new Pass(
        number, raisedAt, claimedAt, startedAt, bouncedAt, contested, Optional.of(right));
  }
}
