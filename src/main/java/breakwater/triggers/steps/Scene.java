package breakwater.triggers.steps;

import breakwater.people.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be known beside the history.
 *
 * @param planned what the steps that stand ask for and is not done yet, in the order of effect
 * @param clocks by kind and cycle when each stopped; empty = it is owed still
 * @param guarded tiers to which the triggers let it not climb
 * @param tier on which the case is worked on
 */
record Scene(
    List<Planned> planned,
    Map<String, Optional<Instant>> clocks,
    Set<Tier> guarded,
    Tier tier,
    Reach reach) {
  static final Scene NOTHING =
      new Scene(List.of(), Map.of(), Set.of(), Tier.FRONTLINE, Reach.NOBODY);

  static String clock(Reason step) {
    return step.kind() + "/" + step.cycle();
  }

  /** Whether the clock of a step was still to be answered at an instant. */
  boolean owed(Reason step, Instant at) {
    Optional<Instant> stopped = clocks.get(clock(step));
    return stopped != null
        && stopped.filter(s -> s.getEpochSecond() < at.getEpochSecond()).isEmpty();
  }
}
