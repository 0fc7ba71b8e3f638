package breakwater.people;

import java.util.Optional;

/**
 * Somebody who works here.
 *
 * @param active false = has left: may not sign in, and their tokens are refused
 */
public record Person(
    PersonId id,
    String name,
    String email,
    Role role,
    Optional<Tier> tier,
    Optional<TeamId> team,
    boolean active) {

  /** The same person after a change. */
  Person with(PersonChange change) {
    return new Person(
        id,
        change.name().orElse(name),
        change.email().orElse(email),
        change.role().orElse(role),
        change.tier().or(() -> tier),
        change.team().or(() -> team),
        change.active().orElse(active));
  }
}
