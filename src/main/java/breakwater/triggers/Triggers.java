package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.people.Tier;
import java.util.List;
import java.util.Set;

/** The playbook's section {@code triggers}. */
record Triggers(List<Rule> rules) {

  /**
   * One named rule.
   *
   * @param priorities the case's priority must be one of them
   */
  record Rule(Label id, Set<Priority> priorities, Tier tier, Path path) {}
}
