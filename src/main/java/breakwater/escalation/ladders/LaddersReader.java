package breakwater.escalation.ladders;

import breakwater.escalation.ladders.Ladders.Row;
import breakwater.escalation.ladders.Ladders.Step;
import breakwater.escalation.ladders.Ladders.Whom;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Named.Holders;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code ladders}. */
@Component
class LaddersReader implements SectionReader<Ladders> {
  /** Before the last resort; our own: a longer ladder is a list of people who do not answer. */
  static final int MOST_STEPS = 9;

  private static final String SHOWN =
      "Write one of person: ada, team: platform, role: LEAD (of a team, or of the one that has it),"
          + " mark: MANAGER.";

  @Override
  public String name() {
    return "ladders";
  }

  @Override
  public Class<Ladders> type() {
    return Ladders.class;
  }

  @Override
  public Ladders missing() {
    return Ladders.NONE;
  }

  @Override
  public Ladders read(Section section) {
    List<Row> before = new ArrayList<>();
    return new Ladders(section.each("rows", row -> row(row, before)));
  }

  private static Row row(Section section, List<Row> before) {
    Tier tier = section.oneOf("tier", Tier.class);
    Set<TeamId> teams = section.ids("teams", TeamId::new);
    List<Step> steps = new ArrayList<>(section.each("steps", step -> step(step, tier, teams)));
    if (section.sections("steps").size() > MOST_STEPS) {
      section.refuse(
          "steps",
          "The ladder has more than %d steps.".formatted(MOST_STEPS),
          "Leave out those who never answer.");
    }
    if (section.has("last_resort")) {
      Section last = section.section("last_resort");
      steps.add(step(last, tier, teams));
      last.nothingElse();
    } else {
      section.refuse(
          "last_resort",
          "The ladder to %s ends with nobody: a case may not wait on an absent person."
              .formatted(tier),
          "Write who answers when nobody else does: last_resort: {after: 15 min, team:"
              + " management}.");
    }
    var row = new Row(tier, teams, List.copyOf(steps));
    if (before.stream().anyMatch(other -> other.covers(row))) {
      section.refuse(
          "tier",
          "A ladder before it is taken for whatever would fit this one.",
          "Move it above that one, or leave it out.");
    }
    before.add(row);
    return row;
  }

  private static Step step(Section section, Tier tier, Set<TeamId> teams) {
    Whom whom = whom(section);
    switch (whom) {
      case Whom.OfRole(Role role, Optional<TeamId> team) ->
          section.calls("role", new Holders.OfRole(role, tier, team.map(Set::of).orElse(teams)));
      case Whom.Marked(Mark mark) -> section.calls("mark", new Holders.OfMark(mark));
      case Whom.One _, Whom.Everybody _ -> {}
    }
    return new Step(whom, section.duration("after"));
  }

  private static Whom whom(Section section) {
    if (section.has("on_call")) {
      section.refuse(
          "on_call",
          "There is no rota of who is on call, so that nobody would be called.",
          "Name a person, a team, or a role of a team: {team: engineering, role: LEAD}.");
    }
    Optional<PersonId> person = section.optionalId("person", PersonId::new);
    Optional<TeamId> team = section.optionalId("team", TeamId::new);
    boolean role = section.has("role");
    boolean mark = section.has("mark");
    int said = (person.isPresent() ? 1 : 0) + (team.isPresent() || role ? 1 : 0) + (mark ? 1 : 0);
    if (said != 1 && !section.has("on_call")) {
      section.refuse("person", "The step does not say whom alone it calls.", SHOWN);
    }
    if (person.isPresent()) {
      return new Whom.One(person.get());
    }
    if (role) {
      return new Whom.OfRole(section.oneOf("role", Role.class), team);
    }
    if (team.isPresent()) {
      return new Whom.Everybody(team.get());
    }
    return new Whom.Marked(mark ? section.oneOf("mark", Mark.class) : Mark.MANAGER);
  }
}
