package breakwater.desk;

import breakwater.cases.Case;
import breakwater.cases.circumstances.Climbs;
import breakwater.escalation.Escalation;
import breakwater.escalation.State;
import breakwater.journal.History;
import breakwater.people.Tier;
import breakwater.sla.clock.Clocks;
import breakwater.triggers.attention.Snooze;
import java.time.Instant;
import java.util.Optional;

/**
 * What the desk needs to know of a case.
 *
 * @param todo whether somebody here can do something now: it is worked on here, not put aside, and
 *     does not wait, or the customer wrote although it waits
 * @param tier the highest that works on it now, as conditions see it
 * @param climbing where its open escalation stands; empty = none is open
 * @param owed the promise that is due first; empty = none is due, or the case is history that is
 *     not worked on here: what was missed elsewhere is nothing that anybody here can keep
 * @param snooze that it is put aside; empty = it is not
 */
record DeskCase(
    Case shown,
    boolean todo,
    Tier tier,
    Optional<State> climbing,
    Optional<Owed> owed,
    Optional<Snooze> snooze,
    long version,
    int shape) {

  /** Empty when no case was opened under this subject. */
  static Optional<DeskCase> of(History history, Optional<Clocks> clocks, int shape) {
    return Case.find(history).map(shown -> of(history, shown, clocks.flatMap(Owed::of), shape));
  }

  private static DeskCase of(History history, Case shown, Optional<Owed> owed, int shape) {
    Optional<Snooze> snooze = snooze(history, shown);
    return new DeskCase(
        shown,
        shown.live()
            && shown.status().unfinished()
            && snooze.isEmpty()
            && (!shown.status().waiting() || shown.conversation().unseen()),
        Climbs.now(history),
        Escalation.highestOpen(history).map(Escalation::state),
        owed.filter(_ -> shown.live() && shown.status().unfinished()),
        snooze,
        history.version(),
        shape);
  }

  /** As of the last fact, so that it is the same whenever it is asked; its end is a fact too. */
  private static Optional<Snooze> snooze(History history, Case shown) {
    return shown.status().unfinished()
        ? Snooze.at(history, history.facts().getLast().recordedAt())
        : Optional.empty();
  }

  Instant rankAt() {
    return Rank.at(shown.openedAt(), shown.priority(), owed.map(Owed::dueAt));
  }
}
