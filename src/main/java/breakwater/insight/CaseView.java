package breakwater.insight;

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
import breakwater.cases.ViewOfCases;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for the numbers. */
@Component
class CaseView extends ViewOfCases {
  private final CaseNumbersTable table;

  CaseView(CaseNumbersTable table) {
    super(
        "insight.case",
        1,
        Set.of(
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
            EscalationRaised.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories) {
    table.put(
        histories.stream()
            .flatMap(
                history ->
                    CaseNumbers.of(history).stream()
                        .map(n -> new CaseNumbersTable.Row(n, history.version(), shape())))
            .toList());
  }

  @Override
  public void forget(Subject subject) {
    table.remove(subject.id());
  }
}
