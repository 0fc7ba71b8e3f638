package breakwater.web.escalations;

import breakwater.cases.list.CaseList;
import breakwater.escalation.BoardFilter;
import breakwater.escalation.BoardRow;
import breakwater.escalation.Choice;
import breakwater.escalation.Escalations;
import breakwater.escalation.State;
import breakwater.escalation.budgets.BudgetWeek;
import breakwater.escalation.budgets.TeamBudgets;
import breakwater.people.TeamId;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: what engineering has, is about to have, and gave back. */
@Controller
class BoardPage {
  /** More than that nobody oversees; the page says when there are more. */
  static final int MOST = 200;

  private static final Set<State> ON_BOARD =
      EnumSet.of(State.RAISED, State.CLAIMED, State.STARTED, State.BOUNCED_BACK);
  private static final Set<State> DONE = EnumSet.of(State.RESOLVED, State.CLOSED, State.WITHDRAWN);

  private final Escalations escalations;
  private final CaseList cases;
  private final TeamBudgets budgets;

  BoardPage(Escalations escalations, CaseList cases, TeamBudgets budgets) {
    this.escalations = escalations;
    this.cases = cases;
    this.budgets = budgets;
  }

  @GetMapping("/escalations")
  String look(
      Visit visit,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String show) {
    boolean done = show.equals("done");
    var filter =
        new BoardFilter(
            done ? DONE : ON_BOARD,
            Fields.team(team),
            Set.of(),
            owner.equals("me") ? visit.person() : Fields.person(owner),
            Set.of(),
            Optional.empty());
    List<BoardRow> rows = escalations.board(visit.caller(), filter, MOST + 1);
    boolean more = rows.size() > MOST;
    List<BoardRow> shown = more ? rows.subList(0, MOST) : rows;
    var titles = cases.titles(visit.caller(), shown.stream().map(BoardRow::caseId).toList());
    visit
        .show("rows", shown)
        .show("titles", titles)
        .show("lanes", Lane.of(shown, titles))
        .show("budgets", budgets(visit, Fields.team(team)))
        .show("done", done)
        .show("more", more)
        .show("team", team)
        .show("owner", owner)
        .show("choices", Choice.values())
        .show("mine", visit.person());
    return "escalations/board";
  }

  /** Of the team that is shown, or of all. */
  private List<BudgetWeek> budgets(Visit visit, Optional<TeamId> team) {
    return budgets.thisWeek(visit.caller()).stream()
        .filter(it -> team.isEmpty() || team.get().equals(it.team()))
        .toList();
  }
}
