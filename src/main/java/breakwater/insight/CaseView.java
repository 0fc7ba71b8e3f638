package breakwater.insight;

import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.cases.Status;
import breakwater.cases.ViewOfCases;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for the numbers; one that was merged counts as the other. */
@Component
class CaseView extends ViewOfCases {
  private final CaseNumbersTable table;

  CaseView(CaseNumbersTable table) {
    super(
        "insight.case",
        3,
        Set.of(
            CaseOpened.class,
            CustomerWrote.class,
            WaitingBegan.class,
            WaitingEnded.class,
            Resolved.class,
            Reopened.class,
            Closed.class,
            MergedInto.class,
            MergeUndone.class,
            PrioritySet.class,
            TypeSet.class,
            TeamSet.class,
            EscalationRaised.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    var rows = new ArrayList<CaseNumbersTable.Row>();
    for (History history : histories) {
      CaseNumbers.of(history)
          .ifPresent(
              numbers -> {
                if (numbers.shown().status() == Status.MERGED) {
                  table.remove(numbers.shown().id().value());
                } else {
                  rows.add(new CaseNumbersTable.Row(numbers, history.version(), shape()));
                }
              });
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(subject.id());
  }
}
