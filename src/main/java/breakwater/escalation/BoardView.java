package breakwater.escalation;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
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
  /** Beside what happens to escalations, what decides whether the customer is owed a word. */
  private static final Set<Class<?>> SHOWS =
      Set.of(
          EscalationFact.class,
          FollowUpFact.class,
          AgentWrote.class,
          CustomerWrote.class,
          WaitingBegan.class,
          WaitingEnded.class,
          Resolved.class,
          Closed.class,
          Reopened.class,
          MergedInto.class,
          MergedFrom.class,
          MergeUndone.class);

  private final BoardTable table;

  BoardView(BoardTable table) {
    super("escalation.board", 3, SHOWS);
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
      List<Escalation> raised = Escalation.all(history);
      for (int i = 0; i < raised.size(); i++) {
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
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
