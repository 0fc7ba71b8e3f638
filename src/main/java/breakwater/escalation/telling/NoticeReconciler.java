package breakwater.escalation.telling;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.playbook.matrix.Matrix;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Wants that those be told whose turn it is. */
@Component
class NoticeReconciler implements Reconciler<Supporters> {

  @Override
  public String name() {
    return "escalation.tell";
  }

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(
        EscalationFact.class,
        Assigned.class,
        TeamSet.class,
        Resolved.class,
        Closed.class,
        Reopened.class,
        CustomerWrote.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Matrix.class);
  }

  @Override
  public Supporters gather(History history, Instant now, Rules rules) {
    return Supporters.under(rules.section(Matrix.class));
  }

  @Override
  public Outcome reconcile(History history, Supporters support, Instant now) {
    return Outcome.NOTHING.withEffects(Wanted.of(history, support));
  }
}
