package breakwater.insight;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.View;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for the numbers. */
@Component
class CaseView implements View {
  private final CaseNumbersTable table;

  CaseView(CaseNumbersTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "insight.case";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> shows() {
    return Set.of(
        CaseOpened.class,
        CustomerWrote.class,
        WaitingBegan.class,
        WaitingEnded.class,
        Resolved.class,
        Reopened.class,
        Closed.class,
        PrioritySet.class,
        TypeSet.class,
        TeamSet.class,
        EscalationRaised.class);
  }

  @Override
  public void show(History history) {
    CaseNumbers.of(history).ifPresent(numbers -> table.put(numbers, history.version(), shape()));
  }

  @Override
  public void forget(Subject subject) {
    table.remove(subject.id());
  }
}
