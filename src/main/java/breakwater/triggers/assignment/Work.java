package breakwater.triggers.assignment;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.Optional;

/**
 * An unfinished case, as a supervisor sees it.
 *
 * @param askedAt when the customer wrote what nobody has answered yet
 * @param snoozedUntil while it is put aside; {@link Instant#MAX} = until the customer writes
 * @param started whether anybody gave a sign since they who have it were given it: a reply, a note,
 *     progress
 * @param near clocks whose warning stands
 * @param missed clocks that are missed
 */
public record Work(
    CaseId id,
    Optional<TeamId> team,
    Optional<PersonId> assignee,
    Status status,
    Priority priority,
    Instant openedAt,
    Instant heldSince,
    Optional<Instant> askedAt,
    Optional<Instant> snoozedUntil,
    boolean started,
    int near,
    int missed) {}
