package breakwater.cases.list;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param title empty = erased
 * @param tier that works on it, as conditions see it: of its highest escalation that is up; {@code
 *     FRONTLINE} = none is, or all came back
 * @param dueAt when the next promise on it is due; empty = none is
 * @param rankAt its place in the order of work, see {@link Rank}
 * @param version its ETag
 */
public record CaseItem(
    CaseId id,
    Optional<String> title,
    Status status,
    Instant statusSince,
    Priority priority,
    Optional<Label> type,
    Optional<Label> area,
    List<Label> tags,
    Optional<PersonId> assignee,
    Optional<TeamId> team,
    Optional<AccountId> account,
    Tier tier,
    Instant openedAt,
    Instant updatedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt,
    Optional<Instant> dueAt,
    Instant rankAt,
    int reopenings,
    int messages,
    boolean customerWaits,
    boolean unseen,
    boolean live,
    long version) {}
