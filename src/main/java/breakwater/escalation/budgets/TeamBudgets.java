package breakwater.escalation.budgets;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.escalation.EscalationRight;
import breakwater.gate.routing.Routing;
import breakwater.journal.Clock;
import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Playbooks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door at which budgets are read. They are counted and shown before something goes up; nothing
 * is held back because of them, so critical never asks.
 */
@Service
@Transactional(readOnly = true)
public class TeamBudgets {
  private final Playbooks playbooks;
  private final BudgetTable table;
  private final Clock clock;

  TeamBudgets(Playbooks playbooks, BudgetTable table, Clock clock) {
    this.playbooks = playbooks;
    this.table = table;
    this.clock = clock;
  }

  /** This week of each team that has a budget, by team. */
  public List<BudgetWeek> thisWeek(Caller caller) {
    caller.must(EscalationRight.READ_ESCALATIONS);
    Instant now = clock.now();
    Budgets budgets = playbooks.at(now).section(Budgets.class);
    if (budgets.interruptions().isEmpty()) {
      return List.of();
    }
    LocalDate monday =
        LocalDate.ofInstant(now, budgets.zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant from = monday.atStartOfDay(budgets.zone()).toInstant();
    Instant until = monday.plusWeeks(1).atStartOfDay(budgets.zone()).toInstant();
    String week =
        "%d-W%02d"
            .formatted(
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    Map<TeamId, Integer> raised = table.raised(from, until);
    return budgets.interruptions().entrySet().stream()
        .map(
            team ->
                new BudgetWeek(
                    team.getKey(),
                    week,
                    from,
                    until,
                    raised.getOrDefault(team.getKey(), 0),
                    team.getValue()))
        .sorted(Comparator.comparing(it -> it.team().value()))
        .toList();
  }

  /**
   * That of the team to which a package would go; empty where it has no budget, and where nobody
   * asks for one: for what is critical.
   */
  public Optional<BudgetWeek> before(Caller caller, Tier tier, Case of) {
    if (of.priority() == Priority.CRITICAL) {
      return Optional.empty();
    }
    Rules rules = playbooks.at(clock.now());
    Optional<TeamId> team = rules.section(Routing.class).team(tier, of.type(), of.area());
    return team.flatMap(
        to -> thisWeek(caller).stream().filter(it -> it.team().equals(to)).findFirst());
  }
}
