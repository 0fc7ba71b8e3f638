package breakwater.gate.document;

import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Refuses to name as having verified a package whom nobody knows. Whoever has left may be named:
 * they may have verified it before.
 */
@Component
public class Verifiers {
  private final People people;

  Verifiers(People people) {
    this.people = people;
  }

  /** Why those who are named anew cannot be, if so: each of them is said. */
  public Optional<Refusal> refuses(Caller caller, PackageDocument before, PackageDocument after) {
    List<PersonId> named =
        after.verifiedBy().people().stream()
            .filter(id -> !before.verifiedBy().people().contains(id))
            .toList();
    Set<PersonId> known =
        people.all(caller, named).stream().map(Person::id).collect(Collectors.toSet());
    String unknown =
        named.stream()
            .filter(id -> !known.contains(id))
            .map(PersonId::value)
            .collect(Collectors.joining(" or "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "verifier-unknown",
                "Nobody here has the id %s, so they cannot have verified the package. Settings, People lists everybody."
                    .formatted(unknown)));
  }
}
