package breakwater.insight.rules;

import breakwater.cases.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the calls of one rule in a period, or of those that people made.
 *
 * @param inForce whether the playbook in force has a rule of this name that calls; people always
 *     may
 * @param playbooks the versions of the playbook under which it called, ascending
 * @param counts of each kind, also 0
 */
public record RuleLine(
    Label rule, boolean inForce, List<Integer> playbooks, Map<RuleCount, Long> counts) {
  /** In the place of a rule: the calls that people made. No rule may be called so. */
  public static final Label PEOPLE = new Label("people");

  /** What {@link #precision} says. */
  public static final String PRECISION =
      "Of the calls of the period that are concluded, the share that was justified.";

  /** Whether it is about calls that people made. */
  public boolean byPeople() {
    return rule.equals(PEOPLE);
  }

  public long count(RuleCount of) {
    return counts.getOrDefault(of, 0L);
  }

  /** From 0 to 1; empty when no call is concluded: there is no share of nothing. */
  public Optional<Double> precision() {
    long concluded = count(RuleCount.CONCLUDED);
    return concluded == 0
        ? Optional.empty()
        : Optional.of((double) count(RuleCount.JUSTIFIED) / concluded);
  }
}
