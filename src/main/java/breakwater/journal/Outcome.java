package breakwater.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a history: facts that are not yet concluded, effects that they want, and when
 * to look again.
 *
 * @param lookAgainAt empty = only when a fact wakes it
 */
public record Outcome(
    List<Conclusion> concluded, List<Effect> effects, Optional<Instant> lookAgainAt) {
  public static final Outcome NOTHING = new Outcome(List.of(), List.of(), Optional.empty());

  public static Outcome of(List<Conclusion> concluded) {
    return new Outcome(concluded, List.of(), Optional.empty());
  }

  public Outcome withEffects(List<Effect> more) {
    return new Outcome(concluded, more, lookAgainAt);
  }
}
