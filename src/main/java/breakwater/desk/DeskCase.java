package breakwater.desk;

import breakwater.cases.Case;
import breakwater.escalation.Escalation;
import breakwater.escalation.State;
import breakwater.journal.History;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the desk needs to know of a case.
 *
 * @param todo whether somebody here can do something now: it does not wait, or the customer wrote
 *     although it waits
 * @param tier the highest that has it now
 * @param climbing where its open escalation stands; empty = none is open
 */
record DeskCase(
    Case shown, boolean todo, Tier tier, Optional<State> climbing, long version, int shape) {

  /** Empty when no case was opened under this subject. */
  static Optional<DeskCase> of(History history, int shape) {
    return Case.find(history).map(shown -> of(history, shown, shape));
  }

  private static DeskCase of(History history, Case shown, int shape) {
    Optional<Escalation> open =
        Escalation.all(history).stream()
            .filter(it -> it.state().open())
            .max(Comparator.comparing(Escalation::tier));
    return new DeskCase(
        shown,
        shown.status().unfinished() && (!shown.status().waiting() || shown.conversation().unseen()),
        open.map(Escalation::tier).orElse(Tier.FRONTLINE),
        open.map(Escalation::state),
        history.version(),
        shape);
  }

  Instant rankAt() {
    return Rank.at(shown.openedAt(), shown.priority(), Optional.empty());
  }
}
