package breakwater.playbook.reviews;

import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads who works here, all at once. */
@Component
class Contacts {
  private static final Caller CALLER = Caller.system("playbook");

  private final People people;
  private final Teams teams;

  Contacts(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  /**
   * Who works here.
   *
   * @param people also those who have left
   * @param teams whether somebody who works here is in it
   */
  record Staff(Map<PersonId, Person> people, Map<TeamId, Boolean> teams) {}

  Staff staff() {
    var persons = new HashMap<PersonId, Person>();
    Set<TeamId> manned = new HashSet<>();
    for (Person person : people.everybody(CALLER)) {
      persons.put(person.id(), person);
      person.team().filter(team -> person.active()).ifPresent(manned::add);
    }
    var found = new HashMap<TeamId, Boolean>();
    for (Team team : teams.list(CALLER, Optional.empty(), Integer.MAX_VALUE)) {
      found.put(team.id(), manned.contains(team.id()));
    }
    return new Staff(persons, found);
  }
}
