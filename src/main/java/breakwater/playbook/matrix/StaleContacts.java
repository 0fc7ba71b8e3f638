package breakwater.playbook.matrix;

import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.playbook.matrix.Matrix.Contacts;
import breakwater.playbook.matrix.Matrix.Step;
import breakwater.playbook.matrix.StaleContact.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds those in the matrix who have left, never were here, or are a team of nobody. */
@Component
public class StaleContacts implements DocumentCheck {
  private static final int AT_ONCE = 200;
  private static final Caller CALLER = Caller.system("playbook");

  private final People people;
  private final Teams teams;

  StaleContacts(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  /** Who works here: by id whether they still do, and which teams have somebody. */
  private record Staff(Map<PersonId, Boolean> people, Map<TeamId, Boolean> teams) {}

  public List<StaleContact> of(Matrix matrix) {
    if (matrix.steps().isEmpty()) {
      return List.of();
    }
    Staff staff = staff();
    var stale = new ArrayList<StaleContact>();
    for (int i = 0; i < matrix.steps().size(); i++) {
      Step step = matrix.steps().get(i);
      String place = "tiers.steps[%d]".formatted(i);
      look(staff, step, place + ".owners", "owner", step.owners(), stale);
      look(staff, step, place + ".backups", "backup", step.backups(), stale);
      look(staff, step, place + ".last-resort", "last resort", step.lastResort(), stale);
    }
    return stale;
  }

  /** Somebody who never was here is a slip of the pen; the others may be mended here or there. */
  @Override
  public void check(Rules rules, Notes notes) {
    for (StaleContact contact : of(rules.section(Matrix.class))) {
      String reason =
          "%s The matrix names it as %s of %s."
              .formatted(contact.sentence(), contact.role(), contact.tier());
      if (contact.why() == Why.PERSON_UNKNOWN) {
        notes.refuse(contact.place(), reason, contact.instead());
      } else {
        notes.warn(contact.place(), reason, contact.instead());
      }
    }
  }

  private static void look(
      Staff staff,
      Step step,
      String place,
      String role,
      Contacts contacts,
      List<StaleContact> stale) {
    for (PersonId id : contacts.people()) {
      Boolean works = staff.people().get(id);
      if (!Boolean.TRUE.equals(works)) {
        stale.add(
            new StaleContact(
                step.tier(),
                place + ".people",
                role,
                id.value(),
                works == null ? Why.PERSON_UNKNOWN : Why.PERSON_LEFT));
      }
    }
    for (TeamId id : contacts.teams()) {
      Boolean manned = staff.teams().get(id);
      if (!Boolean.TRUE.equals(manned)) {
        stale.add(
            new StaleContact(
                step.tier(),
                place + ".teams",
                role,
                id.value(),
                manned == null ? Why.TEAM_UNKNOWN : Why.TEAM_EMPTY));
      }
    }
  }

  private Staff staff() {
    var persons = new HashMap<PersonId, Boolean>();
    Set<TeamId> manned = new HashSet<>();
    Optional<PersonId> after = Optional.empty();
    List<Person> part;
    do {
      part = people.list(CALLER, after, AT_ONCE);
      for (Person person : part) {
        persons.put(person.id(), person.active());
        person.team().filter(team -> person.active()).ifPresent(manned::add);
        after = Optional.of(person.id());
      }
    } while (part.size() == AT_ONCE);
    return new Staff(persons, teams(manned));
  }

  private Map<TeamId, Boolean> teams(Set<TeamId> manned) {
    var found = new HashMap<TeamId, Boolean>();
    Optional<TeamId> after = Optional.empty();
    List<Team> part;
    do {
      part = teams.list(CALLER, after, AT_ONCE);
      for (Team team : part) {
        found.put(team.id(), manned.contains(team.id()));
        after = Optional.of(team.id());
      }
    } while (part.size() == AT_ONCE);
    return found;
  }
}
