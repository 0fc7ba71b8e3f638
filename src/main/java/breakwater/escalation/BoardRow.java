package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.escalation.followups.Owed;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One escalation on the board. The instants are as in {@link EscalationShown}. */
public record BoardRow(
    EscalationId id,
    CaseId caseId,
    State state,
    Optional<TeamId> team,
    Tier tier,
    Path path,
    Optional<PersonId> owner,
    Priority severity,
    Priority priority,
    int pass,
    Instant raisedAt,
    Instant firstRaisedAt,
    Optional<Instant> claimedAt,
    Optional<Instant> startedAt,
    Optional<Instant> bouncedAt,
    Optional<Instant> decidedAt,
    Optional<Instant> resolvedAt,
    Optional<Long> handoffDelaySeconds,
    Optional<Long> totalHandoffDelaySeconds,
    Optional<Choice> decision,
    List<Owed> owed,
    long version) {}
