package breakwater.desk;

import breakwater.cases.CaseFact;
import breakwater.cases.ViewOfCases;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for the order of work. */
@Component
class DeskRows extends ViewOfCases {
  private final DeskRowTable rows;

  DeskRows(DeskRowTable rows) {
    super("desk.cases", 1, Set.of(CaseFact.class, EscalationFact.class));
    this.rows = rows;
  }

  @Override
  public void show(List<History> histories) {
    rows.put(histories.stream().flatMap(h -> DeskCase.of(h, shape()).stream()).toList());
  }

  @Override
  public void forget(Subject subject) {
    rows.remove(subject.id());
  }
}
