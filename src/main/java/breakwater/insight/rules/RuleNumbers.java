package breakwater.insight.rules;

import breakwater.cases.Label;
import breakwater.insight.InsightRight;
import breakwater.insight.Period;
import breakwater.insight.rules.RuleCallTable.Counted;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.triggers.CallingRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what became of the calls of each rule, for the review of the rules.
 *
 * <p>A rule is its name: under another name it is another rule, and one that is gone keeps what was
 * counted of it. Restricted cases count for everybody and are listed only for whoever sees them.
 */
@Service
@Transactional(readOnly = true)
public class RuleNumbers {
  private final RuleCallTable table;
  private final Playbooks playbooks;
  private final List<CallingRules> calling;
  private final Clock clock;

  RuleNumbers(RuleCallTable table, Playbooks playbooks, List<CallingRules> calling, Clock clock) {
    this.table = table;
    this.playbooks = playbooks;
    this.calling = calling;
    this.clock = clock;
  }

  /** Every rule that called in the period or could now, by name; last, what people called for. */
  public List<RuleLine> read(Caller caller, Period period) {
    caller.must(InsightRight.READ_INSIGHT);
    Map<Label, Counted> counted =
        table.count(period).stream().collect(Collectors.toMap(Counted::rule, Function.identity()));
    Set<Label> inForce = inForce();
    var names =
        new TreeSet<Label>(
            Comparator.comparing((Label rule) -> rule.equals(RuleLine.PEOPLE))
                .thenComparing(Label::value));
    names.addAll(counted.keySet());
    names.addAll(inForce);
    return names.stream()
        .map(rule -> line(rule, inForce, counted.getOrDefault(rule, none(rule))))
        .toList();
  }

  /** One rule, also of a period in which it did not call. */
  public RuleLine read(Caller caller, Label rule, Period period) {
    return read(caller, period).stream()
        .filter(line -> line.rule().equals(rule))
        .findFirst()
        .orElseGet(() -> line(known(rule), Set.of(), none(rule)));
  }

  /** The numbers of the cases behind a count, ascending, after the last one that was seen. */
  public List<Long> cases(
      Caller caller, Label rule, RuleCount count, Period period, long after, int limit) {
    caller.must(InsightRight.READ_INSIGHT);
    Label known = inForce().contains(rule) ? rule : known(rule);
    return table.cases(caller, known, count, period, after, limit);
  }

  private Label known(Label rule) {
    if (!table.called(rule)) {
      throw new RefusedException(
          Refusal.notFound(
              "rule-unknown",
              "No rule of the playbook in force is called '%s', and none of that name ever called."
                  .formatted(rule)));
    }
    return rule;
  }

  private Set<Label> inForce() {
    Rules rules = playbooks.at(clock.now());
    return Stream.concat(
            Stream.of(RuleLine.PEOPLE),
            calling.stream().flatMap(section -> section.names(rules).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Counted none(Label rule) {
    return new Counted(rule, List.of(), Map.of());
  }

  private static RuleLine line(Label rule, Set<Label> inForce, Counted counted) {
    return new RuleLine(rule, inForce.contains(rule), counted.playbooks(), counted.counts());
  }
}
