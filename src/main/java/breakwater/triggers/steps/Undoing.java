package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.Label;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.triggers.Call;
import breakwater.triggers.TriggerFact.CallWithdrawn;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.steps.StepFact.ActionGroundGone;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Because;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what turned out to have had no ground: a call that the gate has not let through, a
 * policy, a priority, each as long as nobody has changed it since. Who has the case, and whether it
 * is closed, is left to people: they have seen it.
 */
final class Undoing {
  private Undoing() {}

  static List<Conclusion> of(History history, Recorded<?> taken) {
    var because = ((ActionTaken) taken.fact()).because();
    var concluded = new ArrayList<Conclusion>();
    concluded.add(new Conclusion(because.key(), new ActionGroundGone(because), taken.at()));
    String does = does(because);
    history
        .standing(does)
        .flatMap(change -> back(history, change))
        .map(back -> new Conclusion(does, back, last(history)))
        .ifPresent(concluded::add);
    return concluded;
  }

  /** Whether the last deed of this was undone: the case is as it was before it. */
  static boolean took(History history, Because because) {
    return history.generations(does(because)) % 2 == 0 && history.generations(does(because)) > 0;
  }

  private static String does(Because because) {
    return because.key() + "/does";
  }

  private static Optional<Fact> back(History history, Recorded<?> change) {
    Case it = Case.of(history);
    return switch (change.fact()) {
      case EscalationCalledFor called ->
          Call.all(history).stream()
              .filter(call -> call.id().equals(called.call()) && call.open() && !call.letThrough())
              .findFirst()
              .map(call -> new CallWithdrawn(call.id()));
      case TagsChanged(Set<Label> added, Set<Label> removed) ->
          it.tags().containsAll(added)
              ? Optional.of(new TagsChanged(removed, added))
              : Optional.empty();
      case PrioritySet set ->
          it.priority() == set.priority()
              ? Optional.of(new PrioritySet(before(history, change).priority(), Optional.empty()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Case before(History history, Recorded<?> change) {
    return Case.of(
        new History(
            history.subject(),
            history.facts().stream()
                .filter(recorded -> recorded.version() < change.version())
                .<Recorded<?>>map(recorded -> recorded)
                .toList()));
  }

  /** What is taken back is so from when that became known. */
  private static Instant last(History history) {
    return history.facts().getLast().recordedAt();
  }
}
