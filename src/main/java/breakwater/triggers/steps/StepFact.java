package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.List;
import java.util.Optional;

/** What was done because a promise is near or missed. */
public sealed interface StepFact extends Fact {
  /** By which row, under which version of the playbook, and after which step. */
  Because because();

  /**
   * @param number which of the row's actions, from 1
   */
  record Because(Label rule, Label version, Reason step, int number) {
    String key() {
      return "action/" + rule + "/" + number + "/" + step.key();
    }
  }

  /** Why something could not be done. */
  enum Hindrance {
    /** Nobody has the case, or it has no team, or the team no lead, or nobody is named. */
    NOBODY,
    /** All who are meant and work here are away, or do not see the case. */
    AWAY,
    /** They work here no more. */
    LEFT,
    /** Nobody works in that team; of a case that anybody may take, nobody is here with room. */
    EMPTY_TEAM,
    /** A guard of the triggers keeps the case from that tier. */
    GUARDED,
    /** An escalation is under way. */
    ESCALATED,
    /** An action before it has closed the case. */
    CLOSED,
    /**
     * It would change nothing: they have the case, it is that team's, they decide, that tier or a
     * higher one is called, the priority is as high, the policy holds.
     */
    ALREADY_SO
  }

  /** What did not work, before what was done instead. */
  record Tried(Deed deed, Optional<Whom> whom, Hindrance hindrance) {}

  /**
   * It was done. The change itself is a fact of the case.
   *
   * @param people told, or given the case, or its decision
   * @param teams told, or given the case
   * @param tried what could not be done before
   */
  @Stored("action.taken.v1")
  record ActionTaken(
      Because because,
      Deed deed,
      Optional<Whom> whom,
      List<PersonId> people,
      List<TeamId> teams,
      List<Tried> tried)
      implements StepFact {
    public ActionTaken {
      people = List.copyOf(people);
      teams = List.copyOf(teams);
      tried = List.copyOf(tried);
    }
  }

  /** Neither it nor what was to be done instead could be done. */
  @Stored("action.not-possible.v1")
  record ActionNotPossible(Because because, List<Tried> tried) implements StepFact {
    public ActionNotPossible {
      tried = List.copyOf(tried);
    }
  }

  /** It would have changed nothing, and nothing stands beside it that is done instead. */
  @Stored("action.not-needed.v1")
  record ActionNotNeeded(Because because, Deed deed) implements StepFact {}

  /** Why something is held back. */
  enum Limit {
    /** This row has acted on this case too often within a day. */
    ROW,
    /** All rows together have. */
    CASE,
    /** One policy has led to another too often within a day. */
    CHAIN
  }

  /** It was not done, so that actions cannot go round in a circle. */
  @Stored("action.held-back.v1")
  record ActionHeldBack(Because because, Limit limit) implements StepFact {}

  /** What became known late shows that there was no ground for it. */
  @Stored("action.ground-gone.v1")
  record ActionGroundGone(Because because) implements StepFact, Withdrawal {}

  /** Who decides about the case from here on. */
  @Stored("action.decider-changed.v1")
  record DeciderChanged(Because because, PersonId person) implements StepFact, Case.Part {}
}
