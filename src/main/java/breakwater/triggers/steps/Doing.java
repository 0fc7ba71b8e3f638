package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.triggers.assignment.AssignmentFact.Moved;
import breakwater.triggers.attention.AttentionFact.Watched;
import breakwater.triggers.steps.Actions.Todo;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.StepFact.ActionHeldBack;
import breakwater.triggers.steps.StepFact.ActionNotNeeded;
import breakwater.triggers.steps.StepFact.ActionNotPossible;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.DeciderChanged;
import breakwater.triggers.steps.StepFact.Hindrance;
import breakwater.triggers.steps.StepFact.Limit;
import breakwater.triggers.steps.StepFact.Tried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what is planned at one look at one case, one after the other. */
final class Doing {
  private final Changing changing;
  private final Contact lastResort;
  private final Instant now;

  private final List<Conclusion> concluded = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  Doing(Case it, History history, Scene scene, Instant now) {
    changing = new Changing(it, history, scene);
    lastResort = new Finding(scene, it).lastResort();
    this.now = now;
  }

  List<Conclusion> concluded() {
    return concluded;
  }

  List<Effect> effects() {
    return effects;
  }

  /** Empty when none of what was planned could be done. */
  Optional<ActionTaken> act(Planned planned) {
    var tried = new ArrayList<Tried>();
    Optional<Todo> next = Optional.of(planned.todo());
    while (next.isPresent()) {
      Action action = next.get().action();
      Attempt attempt = changing.attempt(action, planned.because());
      if (attempt.hindrance().isEmpty()) {
        return Optional.of(done(planned, action, attempt, tried));
      }
      tried.add(new Tried(action.deed(), whom(action), attempt.hindrance().get()));
      next = next.get().otherwise();
    }
    if (planned.todo().otherwise().isEmpty()
        && tried.getFirst().hindrance() == Hindrance.ALREADY_SO) {
      add(planned.because().key(), new ActionNotNeeded(planned.because(), tried.getFirst().deed()));
      return Optional.empty();
    }
    add(planned.because().key(), new ActionNotPossible(planned.because(), tried));
    if (tried.stream().anyMatch(it -> it.hindrance() != Hindrance.CLOSED)) {
      effects.addAll(StepWords.notPossible(planned, lastResort, now));
    }
    return Optional.empty();
  }

  /** Takes it down in its place among what is done. */
  void holdBack(Planned planned, Limit limit, Scene scene) {
    add(planned.because().key(), new ActionHeldBack(planned.because(), limit));
    effects.addAll(StepWords.heldBack(planned, scene, now));
  }

  private ActionTaken done(Planned planned, Action action, Attempt attempt, List<Tried> tried) {
    String key = planned.because().key();
    var taken =
        new ActionTaken(
            planned.because(),
            action.deed(),
            whom(action),
            attempt.contact().people(),
            attempt.contact().teams(),
            tried);
    add(key, taken);
    for (Fact change : attempt.changes()) {
      add(key + "/" + word(change), change);
    }
    if (attempt.tells()) {
      effects.addAll(StepWords.told(taken, now));
    }
    return taken;
  }

  /** What a consequence is called in its key. */
  private static String word(Fact fact) {
    return switch (fact) {
      case Moved _ -> "why";
      case Watched _ -> "watched";
      case DeciderChanged _ -> "decider";
      case Assigned _ -> "assigned";
      default -> "does";
    };
  }

  private void add(String key, Fact fact) {
    concluded.add(new Conclusion(key, fact, now));
  }

  private static Optional<Whom> whom(Action action) {
    return switch (action) {
      case Action.Notify notify -> Optional.of(notify.whom());
      case Action.ChangeDecider change -> Optional.of(change.whom());
      default -> Optional.empty();
    };
  }
}
