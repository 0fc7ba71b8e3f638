package breakwater.playbook.reviews;

import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param tiers of each team
   */
  record Staff(Map<PersonId, Person> people, Map<TeamId, Boolean> teams, Map<TeamId, Tier> tiers) {

    Set<TeamId> ofTier(Tier tier) {
      return tiers.entrySet().stream()
          .filter(team -> team.getValue() == tier)
          .map(Map.Entry::getKey)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** Those who have not left. */
    Stream<Person> active() {
      return people.values().stream().filter(Person::active);
    }
  }

  Staff staff() {
    var persons = new HashMap<PersonId, Person>();
    Set<TeamId> manned = new HashSet<>();
    for (Person person : people.everybody(CALLER)) {
      persons.put(person.id(), person);
      person.team().filter(team -> person.active()).ifPresent(manned::add);
    }
    var found = new HashMap<TeamId, Boolean>();
    var tiers = new HashMap<TeamId, Tier>();
    for (Team team : teams.list(CALLER, Optional.empty(), Integer.MAX_VALUE)) {
      found.put(team.id(), manned.contains(team.id()));
      tiers.put(team.id(), team.tier());
    }
    return new Staff(persons, found, tiers);
  }
}
