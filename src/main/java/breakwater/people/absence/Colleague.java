package breakwater.people.absence;

import breakwater.people.PersonId;
import breakwater.people.Role;

/** Somebody of a team who works here now. */
public record Colleague(PersonId id, String name, Role role) {}
