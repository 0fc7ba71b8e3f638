package breakwater.escalation.budgets;

import breakwater.people.TeamId;
import java.time.Instant;

/**
 * What a team has used of its budget this week.
 *
 * @param week of ISO 8601: {@code 2026-W48}
 * @param from its Monday, 0:00 in the zone of the budgets
 * @param until the next
 * @param used escalations that were raised to the team in it, each once: a pass after a bounceback
 *     goes on with the same, and one that was transferred counts for the team that has it now
 * @param interruptions that it has for a week
 */
public record BudgetWeek(
    TeamId team, String week, Instant from, Instant until, int used, int interruptions) {
  /** Whether it has used more than it had. */
  public boolean isOver() {
    return used > interruptions;
  }
}
