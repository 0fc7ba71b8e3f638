package breakwater.triggers;

import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.Priority;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The ground of a rule: that the case has one of its priorities, in the order of effect.
 *
 * @param since when it last arose
 * @param until when it went away again; empty = it holds
 */
record Ground(Instant since, Optional<Instant> until) {

  /** The last one; empty when there never was one. */
  static Optional<Ground> last(History history, Set<Priority> priorities) {
    Optional<Ground> ground = Optional.empty();
    boolean opened = false;
    for (Recorded<?> recorded : history.inEffect()) {
      Optional<Priority> priority =
          switch (recorded.fact()) {
            case CaseOpened fact -> opened ? Optional.empty() : Optional.of(fact.priority());
            case PrioritySet set -> Optional.of(set.priority());
            default -> Optional.empty();
          };
      opened |= recorded.fact() instanceof CaseOpened;
      if (priority.isPresent()) {
        ground = after(ground, priorities.contains(priority.get()), recorded.at());
      }
    }
    return ground;
  }

  boolean holds() {
    return until.isEmpty();
  }

  private static Optional<Ground> after(Optional<Ground> ground, boolean holds, Instant at) {
    boolean held = ground.isPresent() && ground.get().holds();
    if (held == holds) {
      return ground;
    }
    return holds
        ? Optional.of(new Ground(at, Optional.empty()))
        : ground.map(g -> new Ground(g.since(), Optional.of(at)));
  }
}
