package breakwater.journal.engine;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Conclusion;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.Subject;
import breakwater.journal.View;
import breakwater.journal.engine.Registry.Concluding;
import breakwater.journal.engine.Registry.Follower;
import breakwater.journal.engine.Registry.Showing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs what follows at once from the facts of a turn, round after round, until it is at rest. */
@Component
class Prompt {
  /** Rounds until a turn must be at rest. */
  static final int ROUNDS = 8;

  /** Facts that a turn may conclude. */
  static final int FACTS = 100;

  private final Registry registry;
  private final Standing standing;

  Prompt(Registry registry, Standing standing) {
    this.registry = registry;
    this.standing = standing;
  }

  /**
   * What runs at a subject in a turn.
   *
   * @param excluded followers that are in trouble
   * @param budget how long one look may take
   */
  record Plan(Set<String> excluded, Duration budget) {}

  /**
   * Lets reconcilers conclude, in memory; only their gathering reads.
   *
   * @throws Trouble when one fails, or they do not come to rest
   */
  void follow(Turn turn, Plan plan, Rules rules) {
    if (!turn.history().readable()) {
      leaveToNewerNode(turn);
      return;
    }
    long told = turn.history().version();
    long seen = 0;
    Set<String> due = new HashSet<>(turn.due());
    for (int round = 1; ; round++) {
      List<Concluding> woken = woken(turn, seen, due, plan);
      if (woken.isEmpty()) {
        return;
      }
      if (round > ROUNDS || turn.history().version() - told > FACTS) {
        throw new Trouble(
            turn.subject(),
            names(woken),
            "It does not come to rest: each conclusion wakes another.");
      }
      seen = turn.history().version();
      due.clear();
      woken.forEach(f -> look(turn, f, plan, rules));
    }
  }

  /**
   * Writes the views that show the facts of some turns, each view once for all of them.
   *
   * @param plans one for each turn, in the same order
   * @throws Trouble when one fails at the only subject
   * @throws TroubleTogether when one fails at some of several
   */
  void show(List<Turn> turns, List<Plan> plans, Rules rules) {
    List<List<Recorded<?>>> fresh = turns.stream().map(turn -> turn.freshAfter(0)).toList();
    for (Follower follower : registry.all()) {
      if (follower instanceof Showing showing) {
        var shown = new ArrayList<Turn>();
        for (int i = 0; i < turns.size(); i++) {
          if (shows(showing, turns.get(i), plans.get(i), fresh.get(i))) {
            shown.add(turns.get(i));
            if (turns.get(i).due().contains(follower.name())) {
              turns
                  .get(i)
                  .look(follower.name(), standing.done(turns.get(i), follower, Outcome.NOTHING));
            }
          }
        }
        show(showing, shown, rules);
      }
    }
  }

  private boolean shows(Showing follower, Turn turn, Plan plan, List<Recorded<?>> fresh) {
    boolean wanted =
        turn.subject().kind().equals(follower.subjects())
            && !plan.excluded().contains(follower.name())
            && (turn.due().contains(follower.name()) || follower.wakesOn(fresh) || turn.goesLive())
            && turn.history().readable();
    if (wanted && standing.leavesToNewer(follower)) {
      want(turn, follower);
    }
    return wanted && !standing.leavesToNewer(follower);
  }

  private void show(Showing follower, List<Turn> turns, Rules rules) {
    if (turns.isEmpty()) {
      return;
    }
    var moment =
        new View.Moment(turns.getFirst().now(), rules, turns.stream().allMatch(Turn::begins));
    try {
      attempt(
          turns.getFirst().subject(),
          follower.name(),
          () -> follower.view().show(turns.stream().map(Turn::history).toList(), moment));
      standing.looked(follower.name());
    } catch (Trouble trouble) {
      throw turns.size() == 1 ? trouble : new TroubleTogether(trouble);
    }
  }

  /** A view failed at one of several subjects; which one is seen when they are shown alone. */
  static final class TroubleTogether extends RuntimeException {
    private static final long serialVersionUID = 1;

    TroubleTogether(Trouble cause) {
      super(cause);
    }
  }

  private List<Concluding> woken(Turn turn, long seen, Set<String> due, Plan plan) {
    List<Recorded<?>> fresh = turn.freshAfter(seen);
    return registry.concluding(turn.subject().kind()).stream()
        .filter(f -> due.contains(f.name()) || f.wakesOn(fresh))
        .filter(f -> !plan.excluded().contains(f.name()))
        .filter(f -> runsNow(turn, f))
        .toList();
  }

  /** Patient ones, and those of which a newer node knows better, go on the agenda instead. */
  private boolean runsNow(Turn turn, Concluding follower) {
    if (follower.patient() || standing.leavesToNewer(follower)) {
      want(turn, follower);
      return false;
    }
    return true;
  }

  private static void want(Turn turn, Follower follower) {
    turn.look(follower.name(), Look.wanted(follower.lane(), turn.now(), turn.history().version()));
  }

  private void leaveToNewerNode(Turn turn) {
    for (Follower follower : registry.of(turn.subject().kind())) {
      turn.look(
          follower.name(),
          Look.wanted(
              follower.lane(),
              turn.now().plus(Standing.UNTIL_A_NEWER_NODE),
              turn.history().version()));
    }
  }

  private void look(Turn turn, Concluding follower, Plan plan, Rules rules) {
    long start = System.nanoTime();
    Outcome outcome =
        attempt(
            turn.subject(), follower.name(), () -> reconcile(turn, follower.reconciler(), rules));
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis > plan.budget().toMillis()) {
      throw new Trouble(
          turn.subject(),
          Set.of(follower.name()),
          "It took %d ms; at once it may take %d ms.".formatted(millis, plan.budget().toMillis()));
    }
    take(turn, follower, outcome, rules);
  }

  private static <I> Outcome reconcile(Turn turn, Reconciler<I> reconciler, Rules rules) {
    I inputs = RulesNow.gather(reconciler, turn.history(), turn.now(), rules);
    return reconciler.reconcile(turn.history(), inputs, turn.now());
  }

  /** Records an outcome in the turn. */
  void take(Turn turn, Concluding follower, Outcome outcome, Rules rules) {
    Actor by = Actor.reconciler(follower.name());
    Cause cause = Cause.concluding(follower.name(), follower.revision(), rules.version());
    for (Conclusion conclusion : outcome.concluded()) {
      turn.conclude(by, cause, conclusion);
    }
    turn.want(outcome.effects());
    turn.look(follower.name(), standing.done(turn, follower, outcome));
  }

  private static void attempt(Subject subject, String follower, Runnable step) {
    attempt(
        subject,
        follower,
        () -> {
          step.run();
          return Outcome.NOTHING;
        });
  }

  private static Outcome attempt(
      Subject subject, String follower, java.util.function.Supplier<Outcome> step) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new Trouble(subject, follower, e);
    }
  }

  private static Set<String> names(List<Concluding> followers) {
    return followers.stream().map(Follower::name).collect(Collectors.toSet());
  }
}
