package breakwater.people;

import java.util.Optional;

/** Somebody who works here. */
public record Person(
    PersonId id, String name, String email, Role role, Optional<Tier> tier, Optional<TeamId> team) {}
