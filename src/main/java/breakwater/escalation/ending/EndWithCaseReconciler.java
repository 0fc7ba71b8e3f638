package breakwater.escalation.ending;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.NotEndedWithCase;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Withdrawal;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ends an escalation that nobody has when its case is finished, or that is given back afterwards,
 * and takes that back when what becomes known late says otherwise.
 *
 * <p>What somebody has is left to them, and what they reopen although the case is finished goes on.
 * What is only imported stays as its source left it.
 */
@Component
class EndWithCaseReconciler implements Reconciler.OfHistory {

  @Override
  public String name() {
    return "escalation.end-with-case";
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
    return Set.of(CaseFact.class, EscalationFact.class);
  }

  @Override
  public Outcome reconcile(History history, Instant now) {
    return history.live() && history.has(EscalationFact.class)
        ? Outcome.of(
            Conclusion.difference(
                history, Ending.of(history), Ending::isKey, EndWithCaseReconciler::withdrawal))
        : Outcome.NOTHING;
  }

  private static Withdrawal withdrawal(Fact stood) {
    return new NotEndedWithCase(((EndedWithCase) stood).escalation());
  }
}
