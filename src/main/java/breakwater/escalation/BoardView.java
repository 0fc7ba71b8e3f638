package breakwater.escalation;

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

/** Keeps one row for each escalation, for the board. */
@Component
class BoardView extends ViewOfCases {
  private final BoardTable table;

  BoardView(BoardTable table) {
    super("escalation.board", 3, Set.of(EscalationFact.class, FollowUpFact.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    if (!moment.begun()) {
      table.remove(histories.stream().map(h -> new CaseId(h.subject().id())).toList());
    }
    var rows = new ArrayList<BoardTable.Row>();
    for (History history : histories) {
      CaseId of = new CaseId(history.subject().id());
      List<Escalation> all = Escalation.all(history);
      for (int i = 0; i < all.size(); i++) {
        rows.add(
            new BoardTable.Row(
                of, i + 1, all.get(i), Owed.of(history, all.get(i)), history.version(), shape()));
      }
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
