package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseId;
import breakwater.cases.ViewOfCases;
import breakwater.escalation.followups.FollowUpFact;
import breakwater.escalation.followups.Owed;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps one row for each escalation, for the board; of an imported case that nobody works on here,
 * only for those that are over: the others wait for nobody here.
 */
@Component
class BoardView extends ViewOfCases {
  /** Beside what happens to escalations, what says whether the customer is owed a word. */
  private static final Set<Class<?>> SHOWS =
      Set.of(EscalationFact.class, FollowUpFact.class, CaseFact.class);

  private final BoardTable table;

  BoardView(BoardTable table) {
    super("escalation.board", 4, SHOWS);
    this.table = table;
  }

  @Override
  public void show(List<History> all, Moment moment) {
    List<History> histories = all.stream().filter(h -> h.has(EscalationFact.class)).toList();
    if (histories.isEmpty()) {
      return;
    }
    if (!moment.begun()) {
      table.remove(histories.stream().map(h -> new CaseId(h.subject().id())).toList());
    }
    var rows = new ArrayList<BoardTable.Row>();
    for (History history : histories) {
      CaseId of = new CaseId(history.subject().id());
      boolean live = Case.of(history).live();
      List<Escalation> raised = Escalation.all(history);
      for (int i = 0; i < raised.size(); i++) {
        if (live || !raised.get(i).state().open()) {
          rows.add(
              new BoardTable.Row(
                  of,
                  i + 1,
                  raised.get(i),
                  Owed.of(history, raised.get(i)),
                  history.version(),
                  shape()));
        }
      }
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
