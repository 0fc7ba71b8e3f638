package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.people.Tier;
import breakwater.playbook.Condition;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.calendars.NamedCalendars;
import breakwater.triggers.Triggers.Guard;
import breakwater.triggers.Triggers.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code triggers} and refuses rules that never could call. */
@Component
class TriggersReader implements SectionReader<Triggers> {
  /** So that a call's id, the rule's and a number, is still an id. */
  private static final int LONGEST = 48;

  /** How often something must have come back, at most: beyond it nobody would ever be called. */
  private static final int MOST_TIMES = 20;

  /** Those that can be called. */
  private static final List<String> ABOVE = List.of("SPECIALIST", "ENGINEERING", "MANAGEMENT");

  private final NamedCalendars calendars;

  TriggersReader(NamedCalendars calendars) {
    this.calendars = calendars;
  }

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
    List<Rule> before = new ArrayList<>();
    List<Rule> rules = section.each("rules", rule -> rule(rule, ids, before));
    return new Triggers(rules, section.each("guards", guard -> guard(guard, ids)));
  }

  private Rule rule(Section section, Set<Label> ids, List<Rule> before) {
    Rule rule =
        new Rule(
            id(section, ids),
            section.condition("when"),
            time(section, "without_progress"),
            time(section, "unresolved"),
            section.number("bounced", 1, MOST_TIMES, 0),
            section.number("reopened", 1, MOST_TIMES, 0),
            calendars.ifAny(section, "calendar", "or leave it out for day and night"),
            tier(section),
            section.oneOf("path", Path.class));
    if (rule.when().always() && !asksMore(rule)) {
      section.refuse(
          "when",
          "The rule '%s' would call for every case at once.".formatted(rule.id()),
          "Say for which cases it is meant, such as when: {priority: [CRITICAL]}.");
    }
    before.stream()
        .filter(earlier -> earlier.comesBefore(rule))
        .findFirst()
        .ifPresent(
            earlier ->
                section.refuse(
                    "id",
                    "The rule '%s' calls %s for all these cases before '%s' could, which never calls."
                        .formatted(earlier.id(), rule.tier(), rule.id()),
                    "Leave one of the two out, or let them differ."));
    before.add(rule);
    return rule;
  }

  private static boolean asksMore(Rule rule) {
    return rule.withoutProgress().isPresent()
        || rule.unresolved().isPresent()
        || rule.bounced() > 0
        || rule.reopened() > 0;
  }

  private static Guard guard(Section section, Set<Label> ids) {
    Label id = id(section, ids);
    Condition when = section.condition("when");
    Set<Tier> tiers = section.anyOf("keeps_from", Tier.class);
    section.known("keeps_from", ABOVE);
    if (tiers.isEmpty() || tiers.contains(Tier.FRONTLINE)) {
      section.refuse(
          "keeps_from",
          "A guard keeps cases from tiers above FRONTLINE, where they begin.",
          "Write some of SPECIALIST, ENGINEERING, MANAGEMENT.");
    }
    return new Guard(id, when, tiers);
  }

  private static Label id(Section section, Set<Label> ids) {
    Label id = section.id("id", Label::new);
    if (!ids.add(id)) {
      throw section.taken("id", "rule");
    }
    if (id.value().length() > LONGEST) {
      throw section.fault("id", "an id of at most %d characters".formatted(LONGEST));
    }
    return id;
  }

  private static Tier tier(Section section) {
    Tier tier = section.oneOf("tier", Tier.class);
    section.known("tier", ABOVE);
    if (tier == Tier.FRONTLINE) {
      throw section.fault(
          "tier", "SPECIALIST, ENGINEERING or MANAGEMENT: a case begins at FRONTLINE");
    }
    return tier;
  }

  private static Optional<Duration> time(Section section, String key) {
    return section.has(key) ? Optional.of(section.duration(key)) : Optional.empty();
  }
}
