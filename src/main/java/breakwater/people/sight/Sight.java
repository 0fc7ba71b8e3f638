package breakwater.people.sight;

import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is hidden from somebody. Lists say the same in SQL: {@link RestrictedTable#seenBy}. */
@Component
public class Sight {
  private final RestrictedTable table;
  private final People people;

  Sight(RestrictedTable table, People people) {
    this.table = table;
    this.people = people;
  }

  /** Those of some people who see what is restricted, by the marks that they have now. */
  public Set<PersonId> seeing(Collection<PersonId> who) {
    return people.all(Caller.system("sight"), who).stream()
        .filter(person -> person.holds(SightRight.SEE_RESTRICTED))
        .map(Person::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nothing is hidden from a caller. All others see the same as each other. */
  public boolean seesAll(Caller caller) {
    return caller.may(SightRight.SEE_RESTRICTED);
  }

  /** Those of some subjects, written as {@code case/1042}, that are hidden from a caller. */
  public Set<String> hidden(Caller caller, Collection<String> subjects) {
    return subjects.isEmpty() || seesAll(caller) ? Set.of() : table.among(subjects);
  }
}
