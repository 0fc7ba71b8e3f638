package breakwater.escalation;

import breakwater.cases.Priority;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the board are wanted; empty = any.
 *
 * @param after the row after which to go on, newest first
 */
public record BoardFilter(
    Set<State> states,
    Optional<TeamId> team,
    Set<Tier> tiers,
    Optional<PersonId> owner,
    Set<Priority> priorities,
    Optional<Place> after) {

  public record Place(Instant raisedAt, EscalationId id) {}
}
