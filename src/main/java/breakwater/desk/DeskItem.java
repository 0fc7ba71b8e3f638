package breakwater.desk;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.escalation.State;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.sla.clock.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case at the desk.
 *
 * @param title empty = erased
 * @param because why it stands where it does, what weighs most first
 * @param tier the highest that works on it now, as conditions see it
 * @param climbing where its open escalation stands; empty = none is open
 * @param rankAt its place in the order of work: the earliest comes first
 * @param dueAt when the next promise on it is due; empty = none is
 * @param nearAt when that promise comes near; empty = none is due
 * @param dueKind what is promised then
 * @param snoozed whether it is put aside
 * @param snoozedUntil when it comes back by itself; empty = when the customer writes, or it is not
 *     put aside
 * @param version its ETag
 */
public record DeskItem(
    CaseId id,
    Optional<String> title,
    List<Reason> because,
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
    Optional<State> climbing,
    Instant openedAt,
    Instant rankAt,
    Optional<Instant> dueAt,
    Optional<Instant> nearAt,
    Optional<Kind> dueKind,
    boolean snoozed,
    Optional<Instant> snoozedUntil,
    Optional<Instant> lastFromCustomer,
    boolean customerWaits,
    boolean unseen,
    int reopenings,
    boolean live,
    long version) {

  DeskItem with(Optional<String> title, List<Reason> because) {
    return new DeskItem(
        id,
        title,
        because,
        status,
        statusSince,
        priority,
        type,
        area,
        tags,
        assignee,
        team,
        account,
        tier,
        climbing,
        openedAt,
        rankAt,
        dueAt,
        nearAt,
        dueKind,
        snoozed,
        snoozedUntil,
        lastFromCustomer,
        customerWaits,
        unseen,
        reopenings,
        live,
        version);
  }
}
