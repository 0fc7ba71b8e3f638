package breakwater.insight.rules;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.cases.Status;
import breakwater.escalation.Escalation;
import breakwater.journal.Cause;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.triggers.Call;
import breakwater.triggers.CallId;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers need to know of a call.
 *
 * @param rule that made it; {@link RuleLine#PEOPLE} where somebody did
 * @param playbook the number of the version under which it was made; empty = not known
 * @param raised whether the gate let it through and it was raised
 * @param bounced whether it was returned at least once, and that was not judged to be wrong
 */
record RuleCall(
    CallId id,
    Label rule,
    Optional<Integer> playbook,
    Instant calledAt,
    boolean raised,
    boolean bounced,
    CallOutcome outcome) {

  /**
   * Those of one case; none of a case that was merged: the other one counts. A call that was
   * withdrawn and made again is one call.
   */
  static List<RuleCall> all(History history) {
    if (Case.find(history).filter(it -> it.status() != Status.MERGED).isEmpty()) {
      return List.of();
    }
    Map<CallId, Escalation> raised = new HashMap<>();
    for (Escalation it : Escalation.all(history)) {
      it.call().ifPresent(call -> raised.put(call, it));
    }
    Map<CallId, Cause> causes = causes(history);
    return Call.all(history).stream()
        .map(
            call ->
                of(
                    call,
                    call.rule().orElse(RuleLine.PEOPLE),
                    Optional.ofNullable(causes.get(call.id())),
                    Optional.ofNullable(raised.get(call.id()))))
        .toList();
  }

  private static RuleCall of(
      Call call, Label rule, Optional<Cause> cause, Optional<Escalation> raised) {
    return new RuleCall(
        call.id(),
        rule,
        cause.flatMap(Cause::rules).filter(n -> n.matches("[0-9]{1,9}")).map(Integer::valueOf),
        call.at(),
        raised.isPresent(),
        raised.filter(RuleCall::bounced).isPresent(),
        CallOutcome.of(call, raised));
  }

  private static boolean bounced(Escalation it) {
    return it.passes().stream()
        .anyMatch(pass -> pass.bouncedAt().isPresent() && pass.upheld().filter(u -> u).isEmpty());
  }

  /** Why each call was made, the last time. */
  private static Map<CallId, Cause> causes(History history) {
    var causes = new HashMap<CallId, Cause>();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.fact() instanceof EscalationCalledFor called) {
        causes.put(called.call(), recorded.cause());
      }
    }
    return causes;
  }
}
