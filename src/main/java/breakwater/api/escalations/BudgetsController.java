package breakwater.api.escalations;

import breakwater.escalation.budgets.BudgetWeek;
import breakwater.escalation.budgets.TeamBudgets;
import breakwater.http.Paging;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/budgets")
@Tag(name = "escalations", description = "Verified packages on their way up the tiers.")
class BudgetsController {
  private final TeamBudgets budgets;

  BudgetsController(TeamBudgets budgets) {
    this.budgets = budgets;
  }

  @GetMapping
  @Operation(
      summary = "How many interruptions each team has used of its budget this week",
      description = "Of each team that the playbook gives a budget. Nothing is held back by it.")
  Paging<BudgetWeek> listBudgets(Caller caller) {
    return Paging.last(budgets.thisWeek(caller));
  }
}
