package breakwater.escalation.budgets;

import breakwater.people.TeamId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The playbook's section {@code budgets}: how many interruptions a team has for a week.
 *
 * @param zone in which a week begins on its Monday at 0:00; default UTC
 * @param interruptions a week, of each team that has a budget; 1 to {@link BudgetsReader#MOST}
 */
record Budgets(ZoneId zone, Map<TeamId, Integer> interruptions) {
  /** What holds under a document that has no such section. */
  static final Budgets NONE = new Budgets(ZoneOffset.UTC, Map.of());
}
