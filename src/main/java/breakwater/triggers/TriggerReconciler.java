package breakwater.triggers;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.triggers.TriggerFact.CallWithdrawn;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.Triggers.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Calls for an escalation as soon as a rule's ground holds, once for each time that it arises, and
 * takes the call back when the ground goes away before anything came of it.
 *
 * <p>A case that is only imported calls nobody. A case that is resolved or closed calls nobody
 * either. Where the tier is called already, a rule does not call it again.
 */
@Component
class TriggerReconciler implements Reconciler<Triggers> {
  @Override
  public String name() {
    return "triggers.call";
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
    return Set.of(CaseFact.class, TriggerFact.class, CallEnded.class);
  }

  @Override
  public Triggers gather(History history, Instant now, Rules rules) {
    return rules.section(Triggers.class);
  }

  @Override
  public Outcome reconcile(History history, Triggers triggers, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    List<Call> calls = Call.all(history);
    var concluded = new ArrayList<Conclusion>();
    for (Rule rule : triggers.rules()) {
      follow(history, found.get(), rule, calls).ifPresent(concluded::add);
    }
    return Outcome.of(concluded);
  }

  private static Optional<Conclusion> follow(
      History history, Case seen, Rule rule, List<Call> calls) {
    Optional<Ground> ground = Ground.last(history, rule.priorities());
    if (ground.isPresent() && ground.get().holds()) {
      return seen.status().unfinished() ? call(history, rule, ground.get(), calls) : Optional.empty();
    }
    return ground.flatMap(Ground::until).flatMap(until -> withdraw(history, rule, calls, until));
  }

  private static Optional<Conclusion> call(
      History history, Rule rule, Ground ground, List<Call> calls) {
    Instant at = later(ground.since(), liveSince(history));
    boolean called =
        calls.stream()
            .anyMatch(
                call ->
                    call.open() && call.tier() == rule.tier()
                        || !call.withdrawn() && isOf(call, rule) && !call.at().isBefore(at));
    if (called) {
      return Optional.empty();
    }
    long number = calls.stream().filter(call -> isOf(call, rule)).count() + 1;
    CallId id = new CallId(rule.id() + "." + number);
    return Optional.of(
        new Conclusion(
            key(id),
            new EscalationCalledFor(
                id, rule.tier(), rule.path(), Optional.of(rule.id()), Optional.empty()),
            at));
  }

  private static Optional<Conclusion> withdraw(
      History history, Rule rule, List<Call> calls, Instant until) {
    return calls.stream()
        .filter(call -> isOf(call, rule) && call.open() && !call.letThrough())
        .filter(call -> history.standing(key(call.id())).isPresent())
        .findFirst()
        .map(call -> new Conclusion(key(call.id()), new CallWithdrawn(call.id()), until));
  }

  private static boolean isOf(Call call, Rule rule) {
    return call.rule().filter(rule.id()::equals).isPresent();
  }

  private static String key(CallId call) {
    return "call/" + call;
  }

  /** When the first fact was told here: nobody is called before that. */
  private static Instant liveSince(History history) {
    return history.facts().stream()
        .filter(recorded -> recorded.told() && !recorded.imported())
        .map(Recorded::at)
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
