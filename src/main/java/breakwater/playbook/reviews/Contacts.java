package breakwater.playbook.reviews;

import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads who works here, all at once. */
@Component
class Contacts {
  private static final int AT_ONCE = 200;
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
    for (Person person : all((after, limit) -> people.list(CALLER, after, limit), Person::id)) {
      persons.put(person.id(), person);
      person.team().filter(team -> person.active()).ifPresent(manned::add);
    }
    var found = new HashMap<TeamId, Boolean>();
    for (Team team : all((after, limit) -> teams.list(CALLER, after, limit), Team::id)) {
      found.put(team.id(), manned.contains(team.id()));
    }
    return new Staff(persons, found);
  }

  /** Part by part, until there are no more. */
  private static <T, I> List<T> all(
      BiFunction<Optional<I>, Integer, List<T>> read, Function<T, I> id) {
    var all = new ArrayList<T>();
    List<T> part;
    do {
      part =
          read.apply(
              all.isEmpty() ? Optional.empty() : Optional.of(id.apply(all.getLast())), AT_ONCE);
      all.addAll(part);
    } while (part.size() == AT_ONCE);
    return all;
  }
}
