package breakwater.playbook.trials;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays one history in memory: tells facts, lets the reconcilers conclude, moves the clock to the
 * next instant at which one wants to look. Nothing is stored and nothing leaves the house.
 */
final class DryRun {
  /** Looks at one instant until it must be at rest, as in the engine. */
  private static final int ROUNDS = 8;

  /** Instants at which something looks; a rule that wants to look each second ends here. */
  private static final int STEPS = 5_000;

  private final List<Reconciler<?>> reconcilers;
  private final Rules rules;
  private final List<Recorded<?>> facts = new ArrayList<>();
  private final Map<Reconciler<?>, Instant> agenda = new HashMap<>();
  private final Subject subject;

  /**
   * @param reconcilers of the subject's kind, in the order of the engine
   */
  DryRun(Subject subject, List<Reconciler<?>> reconcilers, Rules rules) {
    this.subject = subject;
    this.reconcilers = reconcilers;
    this.rules = rules;
  }

  History history() {
    return new History(subject, facts);
  }

  /** Does all that becomes due up to an instant. */
  void advance(Instant until) {
    for (int step = 0; step < STEPS; step++) {
      Optional<Instant> next = agenda.values().stream().min(Instant::compareTo);
      if (next.isEmpty() || next.get().isAfter(until)) {
        return;
      }
      settle(next.get(), facts.size());
    }
    throw new IllegalStateException("the rules ask to look again and again without an end");
  }

  /** Tells facts, and what follows from them at once. */
  void tell(Instant at, List<Fact> told) {
    int seen = facts.size();
    told.forEach(fact -> add(fact, at, null, Actor.system("test"), Cause.request("test")));
    settle(at, seen);
  }

  private void settle(Instant now, int from) {
    int seen = from;
    for (int round = 0; round < ROUNDS; round++) {
      int before = facts.size();
      boolean looked = false;
      for (Reconciler<?> reconciler : reconcilers) {
        boolean due = agenda.getOrDefault(reconciler, Instant.MAX).compareTo(now) <= 0;
        if (due || isWoken(reconciler, seen)) {
          agenda.remove(reconciler);
          take(reconciler, look(reconciler, now));
          looked = true;
        }
      }
      if (!looked) {
        return;
      }
      seen = before;
      if (facts.size() == before && agenda.values().stream().allMatch(now::isBefore)) {
        return;
      }
    }
    throw new IllegalStateException("the rules do not come to rest: each wakes another");
  }

  private boolean isWoken(Reconciler<?> reconciler, int from) {
    return facts.subList(from, facts.size()).stream()
        .anyMatch(r -> reconciler.wakesOn().stream().anyMatch(type -> type.isInstance(r.fact())));
  }

  private <I> Outcome look(Reconciler<I> reconciler, Instant now) {
    I inputs = reconciler.gather(history(), now, rules);
    return reconciler.reconcile(history(), inputs, now);
  }

  private void take(Reconciler<?> reconciler, Outcome outcome) {
    for (Conclusion conclusion : outcome.concluded()) {
      Optional<Fact> last = history().latest(conclusion.key()).map(Recorded::fact);
      if (!last.equals(Optional.of(conclusion.fact()))) {
        add(
            conclusion.fact(),
            conclusion.at(),
            conclusion.key(),
            Actor.reconciler(reconciler.name()),
            new Cause(Cause.Kind.CONCLUSION, reconciler.name()));
      }
    }
    outcome.lookAgainAt().ifPresent(at -> agenda.put(reconciler, at));
  }

  private void add(Fact fact, Instant at, @Nullable String key, Actor by, Cause cause) {
    Stored stored = fact.getClass().getAnnotation(Stored.class);
    facts.add(
        new Recorded<>(
            facts.size() + 1L,
            stored == null ? "test" : stored.value(),
            fact,
            key == null,
            at,
            null,
            at,
            by,
            cause,
            key,
            key == null ? 0 : history().generations(key) + 1));
  }
}
