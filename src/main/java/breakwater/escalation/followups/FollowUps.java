package breakwater.escalation.followups;

import breakwater.calendar.CalendarId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.people.Tier;
import breakwater.playbook.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code follow_ups}: how often it is said where an escalation stands.
 *
 * @param rows the first that fits an escalation holds; where none does, nothing is promised
 * @param grace how long after it is due a follow-up counts as missed
 */
record FollowUps(List<Row> rows, Duration grace) {
  /** What holds under a document that has no such section. */
  static final FollowUps NONE = new FollowUps(List.of(), Duration.ofMinutes(30));

  /**
   * @param priorities empty = any
   * @param tiers empty = any
   * @param calendar in whose time it counts
   * @param every for each audience that is told at all
   */
  record Row(
      Label name,
      Set<Priority> priorities,
      Set<Tier> tiers,
      CalendarId calendar,
      Map<Audience, Span> every) {
    boolean fits(Priority priority, Tier tier) {
      return (priorities.isEmpty() || priorities.contains(priority))
          && (tiers.isEmpty() || tiers.contains(tier));
    }

    boolean covers(Row other) {
      return covers(priorities, other.priorities) && covers(tiers, other.tiers);
    }

    private static <T> boolean covers(Set<T> these, Set<T> those) {
      return these.isEmpty() || (!those.isEmpty() && these.containsAll(those));
    }
  }

  Optional<Row> row(Priority priority, Tier tier) {
    return rows.stream().filter(row -> row.fits(priority, tier)).findFirst();
  }
}
