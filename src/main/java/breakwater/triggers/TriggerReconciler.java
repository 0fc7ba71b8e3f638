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
 * either; when it is reopened, its ground arises anew. Where anybody's call to the tier was open at
 * that instant or later, whatever came of it, a rule does not call it again.
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
    Optional<Ground> found = Ground.last(history, rule.priorities());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Ground ground = found.get();
    Instant at =
        later(
            later(ground.since(), liveSince(history)),
            seen.standing().reopenedAt().orElse(Instant.MIN));
    if (ground.until().isPresent()) {
      return withdraw(history, rule, calls, ground.until().get());
    }
    if (!seen.status().unfinished()) {
      return withdraw(history, rule, calls, seen.standing().since());
    }
    return isCalledByAnother(rule, calls, at)
        ? withdraw(history, rule, calls, at)
        : call(rule, calls, at);
  }

  /** Whether somebody or another rule had called the tier when the ground arose. */
  private static boolean isCalledByAnother(Rule rule, List<Call> calls, Instant at) {
    return calls.stream()
        .anyMatch(
            call ->
                call.open()
                    && !isOf(call, rule)
                    && call.tier() == rule.tier()
                    && !call.at().isAfter(at));
  }

  private static Optional<Conclusion> call(Rule rule, List<Call> calls, Instant at) {
    if (calls.stream().anyMatch(call -> call.tier() == rule.tier() && call.servesSince(at))) {
      return Optional.empty();
    }
    long own = calls.stream().filter(call -> isOf(call, rule) && !call.withdrawn()).count();
    CallId id = new CallId(rule.id() + "." + (own + 1));
    var fact =
        new EscalationCalledFor(
            id, rule.tier(), rule.path(), Optional.of(rule.id()), Optional.empty());
    return Optional.of(new Conclusion(key(id), fact, at));
  }

  private static Optional<Conclusion> withdraw(
      History history, Rule rule, List<Call> calls, Instant at) {
    return calls.stream()
        .filter(call -> isOf(call, rule) && call.open() && !call.letThrough())
        .filter(call -> history.standing(key(call.id())).isPresent())
        .findFirst()
        .map(call -> new Conclusion(key(call.id()), new CallWithdrawn(call.id()), at));
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
