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
import breakwater.journal.Rules;
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
class EndWithCaseReconciler implements Reconciler<EndWithCaseReconciler.Nothing> {

  /** The history says all. */
  record Nothing() {}

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
  public Set<Class<?>> follows() {
    return Set.of();
  }

  @Override
  public Nothing gather(History history, Instant now, Rules rules) {
    return new Nothing();
  }

  @Override
  public Outcome reconcile(History history, Nothing nothing, Instant now) {
    return history.live()
        ? Outcome.of(
            Conclusion.difference(
                history, Ending.of(history), Ending::isKey, EndWithCaseReconciler::withdrawal))
        : Outcome.NOTHING;
  }

  private static Withdrawal withdrawal(Fact stood) {
    return new NotEndedWithCase(((EndedWithCase) stood).escalation());
  }
}
