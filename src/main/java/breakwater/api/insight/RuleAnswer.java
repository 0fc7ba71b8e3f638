package breakwater.api.insight;

import breakwater.cases.Label;
import breakwater.insight.Period;
import breakwater.insight.rules.RuleCount;
import breakwater.insight.rules.RuleLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of the calls of one rule.
 *
 * @param inForce whether the playbook in force has a rule of this name that calls
 * @param playbooks the versions of the playbook under which it called in the period
 * @param precision justified of concluded, from 0 to 1; left out where no call is concluded
 * @param cases where the cases behind each count are listed
 */
record RuleAnswer(
    Label rule,
    boolean inForce,
    List<Integer> playbooks,
    long called,
    long raised,
    long justified,
    long bounced,
    long deflected,
    long concluded,
    Optional<Double> precision,
    Map<String, String> cases) {

  static RuleAnswer of(RuleLine line, Period period) {
    return new RuleAnswer(
        line.rule(),
        line.inForce(),
        line.playbooks(),
        line.count(RuleCount.CALLED),
        line.count(RuleCount.RAISED),
        line.count(RuleCount.JUSTIFIED),
        line.count(RuleCount.BOUNCED),
        line.count(RuleCount.DEFLECTED),
        line.count(RuleCount.CONCLUDED),
        line.precision(),
        Arrays.stream(RuleCount.values())
            .collect(Collectors.toMap(RuleCount::id, count -> link(line, count, period))));
  }

  private static String link(RuleLine line, RuleCount count, Period period) {
    return "/api/v1/playbook/rules/%s/cases?count=%s&from=%s&to=%s"
        .formatted(line.rule(), count.id(), period.from(), period.to());
  }
}
