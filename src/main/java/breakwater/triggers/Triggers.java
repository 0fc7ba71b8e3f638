package breakwater.triggers;

import breakwater.calendar.CalendarId;
import breakwater.cases.Label;
import breakwater.people.Tier;
import breakwater.playbook.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code triggers}.
 *
 * @param guards what keeps cases from climbing by themselves
 */
public record Triggers(List<Rule> rules, List<Guard> guards) {

  /**
   * One named rule. All that it asks must hold; then it calls, once for each time that it comes to
   * hold.
   *
   * @param when for which cases it is meant
   * @param withoutProgress how long nothing moved while the case was open and the rule was meant
   *     for it; empty = not asked
   * @param unresolved how long it was open while the rule was meant for it; empty = not asked
   * @param bounced how often engineering returned it, at least; 0 = not asked
   * @param reopened how often it was reopened, at least; 0 = not asked
   * @param calendar in whose working time is counted
   */
  public record Rule(
      Label id,
      Condition when,
      Optional<Duration> withoutProgress,
      Optional<Duration> unresolved,
      int bounced,
      int reopened,
      Optional<CalendarId> calendar,
      Tier tier,
      Path path) {

    /** Whether this rule always calls before another one of the same tier could. */
    boolean comesBefore(Rule other) {
      return tier == other.tier
          && path == other.path
          && (when.always() || when.equals(other.when))
          && calendar.equals(other.calendar)
          && sooner(withoutProgress, other.withoutProgress)
          && sooner(unresolved, other.unresolved)
          && bounced <= other.bounced
          && reopened <= other.reopened;
    }

    private static boolean sooner(Optional<Duration> mine, Optional<Duration> theirs) {
      return mine.isEmpty() || theirs.filter(t -> t.compareTo(mine.get()) >= 0).isPresent();
    }
  }

  /**
   * Cases that no rule lets climb to some tiers; a person still may.
   *
   * @param tiers to which they do not climb
   */
  public record Guard(Label id, Condition when, Set<Tier> tiers) {
    boolean keeps(Tier from, Map<String, ?> circumstances) {
      return tiers.contains(from) && when.holds(circumstances);
    }
  }

  /** The guard that keeps a case from a tier. */
  public Optional<Guard> guard(Tier from, Map<String, ?> circumstances) {
    return guards.stream().filter(guard -> guard.keeps(from, circumstances)).findFirst();
  }

  /** Whether a rule asks for attributes, whose values must then be read. */
  boolean asksForAttributes() {
    return rules.stream().anyMatch(rule -> rule.when().text().contains("attributes"))
        || guards.stream().anyMatch(guard -> guard.when().text().contains("attributes"));
  }
}
