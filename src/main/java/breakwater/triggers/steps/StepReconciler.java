package breakwater.triggers.steps;

import breakwater.calendar.Calendars;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.playbook.matrix.Matrix;
import breakwater.sla.SlaFact;
import breakwater.sla.StepsDue;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.promises.Promises;
import breakwater.triggers.Triggers;
import breakwater.triggers.assignment.Successors;
import breakwater.triggers.steps.StepFact.ActionTaken;
import breakwater.triggers.steps.StepFact.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Does what the playbook wants done when a clock comes to a step: each thing once for each step,
 * however often it looks.
 *
 * <p>It acts only while the case and the clock are still to be answered: whoever looks late does
 * nothing about what has moved on. Steps are followed in the order in which they came, one after
 * the other, as they would have been in time. What had no ground, as becomes known late, is told;
 * what can be taken back is. So that actions cannot go round in a circle, a row acts only so often
 * on a case within a day, one policy leads to another only so often, and what changes a case waits
 * a moment before its own consequences are followed.
 */
@Component
class StepReconciler implements Reconciler<Scene> {
  static final String NAME = "triggers.steps";
  static final Duration DAY = Duration.ofHours(24);

  /** One policy leads to another so often within a day (clocks.md, section 1.5). */
  static final int MOST_SWITCHES = 3;

  /** How long until the consequences of what was changed are followed. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Planning planning;

  StepReconciler(Planning planning) {
    this.planning = planning;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(SlaFact.class, CaseFact.class, OfHandoff.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(
        Actions.class,
        Triggers.class,
        Promises.class,
        Matrix.class,
        Successors.RULES,
        Calendars.class);
  }

  @Override
  public Scene gather(History history, Instant now, Rules rules) {
    return planning.of(history, rules, now);
  }

  @Override
  public Outcome reconcile(History history, Scene scene, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    List<Recorded<?>> standing = standing(history);
    StepsDue steps = StepsDue.of(history);
    var concluded = new ArrayList<Conclusion>();
    for (Recorded<?> taken : standing) {
      if (!hadGround((ActionTaken) taken.fact(), taken.at(), steps, scene)) {
        concluded.addAll(Undoing.of(history, taken));
      }
    }
    List<Planned> owed =
        scene.planned().stream().filter(it -> scene.owed(it.because().step(), now)).toList();
    if (owed.isEmpty() || !found.get().status().unfinished()) {
      return Outcome.of(concluded);
    }
    if (scene.reach().successor().busy()
        || hasJustChanged(standing, now)
        || owed.stream().anyMatch(it -> changesAtOnce(it, now))) {
      return new Outcome(concluded, List.of(), Optional.of(now.plus(MOMENT)));
    }
    List<Planned> next = untilACaseChanges(owed);
    Outcome outcome = act(found.get(), history, scene, next, concluded, now);
    return next.size() == owed.size()
        ? outcome
        : new Outcome(outcome.concluded(), outcome.effects(), Optional.of(now.plus(MOMENT)));
  }

  /**
   * All of the first step and those after it, up to and with the first that may change the case.
   */
  private static List<Planned> untilACaseChanges(List<Planned> owed) {
    var next = new ArrayList<Planned>();
    boolean changes = false;
    for (Planned planned : owed) {
      boolean another = next.isEmpty() || !isOfOne(next.getLast(), planned);
      if (changes && another) {
        break;
      }
      changes |= planned.todo().changes();
      next.add(planned);
    }
    return next;
  }

  private static boolean isOfOne(Planned one, Planned other) {
    return one.because().step().equals(other.because().step());
  }

  private static Outcome act(
      Case it,
      History history,
      Scene scene,
      List<Planned> owed,
      List<Conclusion> concluded,
      Instant now) {
    var doing = new Doing(it, history, scene, now);
    List<ActionTaken> today = new ArrayList<>(today(history, now));
    for (Planned planned : owed) {
      Optional<Limit> limit = limit(planned, today);
      if (limit.isPresent()) {
        doing.holdBack(planned, limit.get(), scene);
      } else {
        doing.act(planned).ifPresent(today::add);
      }
    }
    concluded.addAll(doing.concluded());
    return Outcome.of(List.copyOf(concluded)).withEffects(List.copyOf(doing.effects()));
  }

  private static List<Recorded<?>> standing(History history) {
    return history.of(ActionTaken.class).stream()
        .filter(
            taken ->
                history
                    .standing(((ActionTaken) taken.fact()).because().key())
                    .filter(last -> last.version() == taken.version())
                    .isPresent())
        .toList();
  }

  /** The step stands, and the clock was still to be answered when it was done. */
  private static boolean hadGround(ActionTaken taken, Instant at, StepsDue steps, Scene scene) {
    Reason step = taken.because().step();
    return steps.find(step.key()).isPresent() && scene.owed(step, at);
  }

  private static boolean hasJustChanged(List<Recorded<?>> standing, Instant now) {
    return standing.stream()
        .filter(taken -> taken.at().equals(now))
        .anyMatch(taken -> ((ActionTaken) taken.fact()).deed() != Deed.NOTIFY);
  }

  /**
   * Whether it changes the case in the second of the step, whose ground it would change with it.
   */
  private static boolean changesAtOnce(Planned planned, Instant now) {
    return planned.at().getEpochSecond() >= now.getEpochSecond() && planned.todo().changes();
  }

  /** Also what was taken back: to and fro is a circle too. */
  private static List<ActionTaken> today(History history, Instant now) {
    return history.of(ActionTaken.class).stream()
        .filter(taken -> taken.at().isAfter(now.minus(DAY)))
        .map(taken -> (ActionTaken) taken.fact())
        .toList();
  }

  private static Optional<Limit> limit(Planned planned, List<ActionTaken> today) {
    long ofRow =
        today.stream()
            .filter(taken -> taken.because().rule().equals(planned.because().rule()))
            .filter(taken -> taken.because().number() == planned.because().number())
            .filter(taken -> taken.because().step().kind() == planned.because().step().kind())
            .count();
    if (ofRow >= planned.most()) {
      return Optional.of(Limit.ROW);
    }
    long switched = today.stream().filter(taken -> taken.deed() == Deed.SWITCH_POLICY).count();
    if (switched >= MOST_SWITCHES && planned.todo().includes(Deed.SWITCH_POLICY)) {
      return Optional.of(Limit.CHAIN);
    }
    return today.size() >= planned.mostPerDay() ? Optional.of(Limit.CASE) : Optional.empty();
  }
}
