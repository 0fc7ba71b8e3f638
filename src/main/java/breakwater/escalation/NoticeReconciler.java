package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Wants that those be told whose turn it is. */
@Component
class NoticeReconciler implements Reconciler.OfHistory {

  @Override
  public String name() {
    return "escalation.tell";
  }

  @Override
  public int revision() {
    return 2;
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
  public Outcome reconcile(History history, Instant now) {
    return Outcome.NOTHING.withEffects(Wanted.of(history));
  }
}
