package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.View;
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
  public void show(History history) {
    CaseId of = new CaseId(history.subject().id());
    table.remove(of);
    for (Escalation it : Escalation.all(history)) {
      it.passes().forEach(pass -> table.put(of, it, pass, history.version(), shape()));
    }
  }

  @Override
  public void forget(Subject subject) {
    table.remove(new CaseId(subject.id()));
  }
}
