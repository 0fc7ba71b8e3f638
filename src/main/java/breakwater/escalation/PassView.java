package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each pass of each escalation, for the numbers. */
@Component
class PassView implements View {
  private final PassTable table;

  PassView(PassTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "escalation.passes";
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
    return Set.of(EscalationFact.class);
  }

  @Override
  public void show(List<History> histories) {
    table.remove(histories.stream().map(h -> new CaseId(h.subject().id())).toList());
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
