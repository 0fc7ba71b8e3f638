package breakwater.triggers;

import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.triggers.TriggerFact.CallWithdrawn;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.Triggers.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What calls follow from the grounds of the rules: each once, none where somebody's call serves
 * already, and none any more whose ground went away before anything came of it.
 */
final class Calling {
  private Calling() {}

  /** A rule and its ground. */
  record Held(Rule rule, Ground ground) {}

  /**
   * In the order in which the grounds arose, and what goes further first, so that it does not
   * matter which of them became known first.
   */
  private static final Comparator<Held> ORDER =
      Comparator.<Held, Boolean>comparing(held -> held.ground().holds())
          .thenComparing(held -> held.ground().since())
          .thenComparing(held -> held.rule().tier(), Comparator.reverseOrder());

  /**
   * @param without rules of which late knowledge may show that their ground never arose
   */
  static List<Conclusion> concluded(History history, List<Held> grounds, List<Rule> without) {
    List<Call> calls = new ArrayList<>(Call.all(history));
    var concluded = new ArrayList<Conclusion>();
    for (Rule rule : without) {
      withdraw(history, rule, calls, history.facts().getLast().at())
          .ifPresent(
              conclusion -> {
                concluded.add(conclusion);
                note(conclusion, calls);
              });
    }
    grounds.stream()
        .sorted(ORDER)
        .forEach(
            held ->
                follow(history, held.rule(), held.ground(), calls)
                    .ifPresent(
                        conclusion -> {
                          concluded.add(conclusion);
                          note(conclusion, calls);
                        }));
    return List.copyOf(concluded);
  }

  /** What was concluded just now counts for the rules that follow. */
  private static void note(Conclusion conclusion, List<Call> calls) {
    switch (conclusion.fact()) {
      case EscalationCalledFor called -> {
        calls.removeIf(call -> call.id().equals(called.call()));
        calls.add(Call.made(called, conclusion.at()));
      }
      case CallWithdrawn(CallId id) -> calls.removeIf(call -> call.id().equals(id));
      default -> throw new IllegalStateException("No rule concludes " + conclusion.fact());
    }
  }

  private static Optional<Conclusion> follow(
      History history, Rule rule, Ground ground, List<Call> calls) {
    if (ground.until().isPresent()) {
      return withdraw(history, rule, calls, ground.until().get());
    }
    return isCalledByAnother(rule, calls, ground.since())
        ? withdraw(history, rule, calls, ground.since())
        : call(rule, calls, ground.since());
  }

  /**
   * Whether somebody called there, whenever it was, or another rule had when the ground arose, and
   * that had not ended before.
   */
  private static boolean isCalledByAnother(Rule rule, List<Call> calls, Instant at) {
    return calls.stream()
        .anyMatch(
            call ->
                !isOf(call, rule)
                    && serves(call, rule)
                    && call.servesSince(at)
                    && (call.rule().isEmpty() || !call.at().isAfter(at)));
  }

  private static Optional<Conclusion> call(Rule rule, List<Call> calls, Instant at) {
    if (calls.stream().anyMatch(call -> isOf(call, rule) && call.servesSince(at))) {
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

  /** Whether it goes where the rule would call, or further on the same path. */
  private static boolean serves(Call call, Rule rule) {
    return call.tier() == rule.tier()
        || (call.path() == rule.path() && call.tier().compareTo(rule.tier()) > 0);
  }

  private static boolean isOf(Call call, Rule rule) {
    return call.rule().filter(rule.id()::equals).isPresent();
  }

  private static String key(CallId call) {
    return "call/" + call;
  }
}
