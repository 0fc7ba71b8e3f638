package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.triggers.Triggers.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code triggers}. */
@Component
class TriggersReader implements SectionReader<Triggers> {
  /** So that a call's id, the rule's and a number, is still an id. */
  private static final int LONGEST = 48;

  @Override
  public String name() {
    return "triggers";
  }

  @Override
  public Class<Triggers> type() {
    return Triggers.class;
  }

  @Override
  public Triggers read(Section section) {
    Set<Label> ids = new HashSet<>();
    List<Section> rules = section.sections("rules");
    return new Triggers(rules.stream().map(rule -> rule(rule, ids)).toList());
  }

  private static Rule rule(Section section, Set<Label> ids) {
    Label id = section.id("id", Label::new);
    if (id.value().length() > LONGEST || !ids.add(id)) {
      throw section.fault(
          "id", "an id of at most %d characters that no other rule has".formatted(LONGEST));
    }
    Section when = section.section("when");
    Set<Priority> priorities = when.anyOf("priority", Priority.class);
    if (priorities.isEmpty()) {
      throw when.fault("priority", "the priorities for which the rule holds, such as [CRITICAL]");
    }
    when.nothingElse();
    Tier tier = section.oneOf("tier", Tier.class);
    if (tier == Tier.FRONTLINE) {
      throw section.fault(
          "tier", "SPECIALIST, ENGINEERING or MANAGEMENT: a case begins at FRONTLINE");
    }
    Rule rule = new Rule(id, priorities, tier, section.oneOf("path", Path.class));
    section.nothingElse();
    return rule;
  }
}
