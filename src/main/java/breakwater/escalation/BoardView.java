package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each escalation, for the board. */
@Component
class BoardView implements View {
  private final BoardTable table;

  BoardView(BoardTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "escalation.board";
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
    List<Escalation> all = Escalation.all(history);
    for (int i = 0; i < all.size(); i++) {
      table.put(of, i + 1, all.get(i), history.version(), shape());
    }
  }

  @Override
  public void forget(Subject subject) {
    table.remove(new CaseId(subject.id()));
  }
}
