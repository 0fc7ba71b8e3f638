package breakwater.escalation.budgets;

import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import org.springframework.stereotype.Component;

/** Finds budgets of teams that do not exist. */
@Component
class BudgetsCheck implements DocumentCheck {
  private static final Caller CALLER = Caller.system("escalation.budgets");

  private final Teams teams;

  BudgetsCheck(Teams teams) {
    this.teams = teams;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    for (TeamId team : rules.section(Budgets.class).interruptions().keySet()) {
      if (teams.find(CALLER, team).isEmpty()) {
        notes.refuseHere(
            "budgets.rows",
            "There is no team '%s'.".formatted(team),
            "Name one of those in the settings, or create it there first.");
      }
    }
  }
}
