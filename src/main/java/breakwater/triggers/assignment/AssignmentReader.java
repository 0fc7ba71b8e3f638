package breakwater.triggers.assignment;

import breakwater.cases.Label;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.triggers.assignment.TeamRule.Skill;
import breakwater.triggers.assignment.TeamRule.Then;
import breakwater.triggers.assignment.TeamRule.Way;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code assignment}. */
@Component
class AssignmentReader implements SectionReader<TeamRule.All> {
  private static final int MOST = 10_000;

  @Override
  public String name() {
    return "assignment";
  }

  @Override
  public Class<TeamRule.All> type() {
    return TeamRule.All.class;
  }

  @Override
  public TeamRule.All missing() {
    return new TeamRule.All(List.of());
  }

  @Override
  public TeamRule.All read(Section section) {
    Set<TeamId> seen = new HashSet<>();
    return new TeamRule.All(section.each("teams", row -> rule(row, seen)));
  }

  private static TeamRule rule(Section row, Set<TeamId> seen) {
    TeamId team = row.id("team", TeamId::new);
    if (!seen.add(team)) {
      throw row.fault("team", "each team once");
    }
    Optional<Duration> silent =
        row.has("silent_after") ? Optional.of(row.duration("silent_after")) : Optional.empty();
    return new TeamRule(
        team,
        row.oneOf("by", Way.class, Way.NOBODY),
        row.number("capacity", 1, MOST, TeamRule.CAPACITY),
        silent,
        row.flag("away", true),
        row.oneOf("then", Then.class, Then.REASSIGN),
        row.number("moves", 0, 20, 2),
        skills(row));
  }

  private static Map<PersonId, Skill> skills(Section row) {
    Map<PersonId, Skill> skills = new HashMap<>();
    row.each("people", person -> Map.entry(person.id("person", PersonId::new), skill(person)))
        .forEach(entry -> skills.put(entry.getKey(), entry.getValue()));
    return Map.copyOf(skills);
  }

  private static Skill skill(Section person) {
    return new Skill(
        person.ids("areas", Label::new),
        person.ids("types", Label::new),
        person.has("capacity")
            ? Optional.of(person.number("capacity", 0, MOST))
            : Optional.empty());
  }
}
