package breakwater.people;

import breakwater.people.Person.Mark;
import java.util.Optional;
import java.util.Set;

/** What is to be different about a person; empty = stays as it is; empty inside = is taken away. */
public record PersonChange(
    Optional<String> name,
    Optional<String> email,
    Optional<Role> role,
    Optional<Optional<Tier>> tier,
    Optional<Optional<TeamId>> team,
    Optional<Set<Mark>> marks,
    Optional<Boolean> active) {

  /** A change of their team alone. */
  public static PersonChange team(TeamId to) {
    return new PersonChange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Optional.of(to)),
        Optional.empty(),
        Optional.empty());
  }
}
