package breakwater.escalation.ladders;

import breakwater.escalation.EscalationId;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.List;

/** What follows when nobody claims an escalation. */
public sealed interface LadderFact extends Fact {
  EscalationId escalation();

  /** Which step of the ladder, from 1. */
  int step();

  /**
   * Somebody was called; nobody, where nobody is there whom the step means.
   *
   * @param last whether they are the last resort
   */
  @Stored("escalation.ladder-called.v1")
  record LadderCalled(
      EscalationId escalation, int step, boolean last, List<PersonId> people, List<TeamId> teams)
      implements LadderFact {
    public LadderCalled {
      people = List.copyOf(people);
      teams = List.copyOf(teams);
    }

    boolean nobody() {
      return people.isEmpty() && teams.isEmpty();
    }
  }

  /** What became known late shows that somebody had claimed it already. */
  @Stored("escalation.ladder-call-withdrawn.v1")
  record LadderCallWithdrawn(EscalationId escalation, int step) implements LadderFact, Withdrawal {}
}
