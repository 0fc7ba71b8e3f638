package breakwater.escalation.passes;

import breakwater.cases.CaseId;
import breakwater.cases.ViewOfCases;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each pass of each escalation, for the numbers. */
@Component
class PassView extends ViewOfCases {
  private final PassTable table;

  PassView(PassTable table) {
    super("escalation.passes", 1, Set.of(EscalationFact.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    if (!moment.begun()) {
      table.remove(histories.stream().map(h -> new CaseId(h.subject().id())).toList());
    }
    var rows = new ArrayList<PassTable.Row>();
    for (History history : histories) {
      CaseId of = new CaseId(history.subject().id());
      for (Escalation it : Escalation.all(history)) {
        it.passes()
            .forEach(pass -> rows.add(new PassTable.Row(of, it, pass, history.version(), shape())));
      }
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
