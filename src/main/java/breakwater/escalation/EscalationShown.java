package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.escalation.followups.Owed;
import breakwater.escalation.ladders.LadderShown;
import breakwater.journal.Actor;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An escalation with its words, for pages and programs.
 *
 * @param severity the case's priority when it was raised
 * @param raisedAt of the newest pass; {@code claimedAt} and {@code startedAt} too
 * @param firstRaisedAt of the first pass
 * @param bouncedAt the last time
 * @param pass the newest pass's number
 * @param handoffDelaySeconds of the newest pass, from raised to started; empty = not started yet
 * @param totalHandoffDelaySeconds from the first raise to the start of the newest pass that was
 *     started, so that a bounceback does not reset it
 * @param owed the next words that are promised, to engineering and to the customer
 * @param ladder who was called because nobody claimed it, and who is next
 * @param version that of its last fact: its ETag
 */
public record EscalationShown(
    EscalationId id,
    CaseId caseId,
    Optional<CallId> call,
    Tier tier,
    Path path,
    Optional<TeamId> team,
    Priority severity,
    Priority priority,
    State state,
    Optional<PersonId> owner,
    Instant raisedAt,
    Instant firstRaisedAt,
    Optional<Instant> claimedAt,
    Optional<Instant> startedAt,
    Optional<Instant> bouncedAt,
    Optional<Instant> decidedAt,
    Optional<Instant> resolvedAt,
    int pass,
    Optional<Long> handoffDelaySeconds,
    Optional<Long> totalHandoffDelaySeconds,
    List<PassShown> passes,
    List<QuestionShown> questions,
    List<FollowUpShown> followUps,
    Optional<DecisionShown> decision,
    Optional<ResolutionShown> resolution,
    Optional<ShipmentShown> shipment,
    Optional<String> closedFor,
    Optional<WithdrawalShown> withdrawal,
    List<Owed> owed,
    LadderShown ladder,
    long version) {

  /**
   * @param bouncedFor why it was returned; empty when it was not, or when that was erased
   * @param contestUpheld what was judged of a contest; empty = not judged
   */
  public record PassShown(
      int pass,
      Instant raisedAt,
      Optional<Instant> claimedAt,
      Optional<Instant> startedAt,
      Optional<Instant> bouncedAt,
      Optional<String> bouncedFor,
      List<String> missing,
      boolean contested,
      Optional<Boolean> contestUpheld,
      Optional<Long> handoffDelaySeconds) {}

  public record QuestionShown(
      QuestionId id, Instant askedAt, String text, Optional<String> answer) {}

  public record FollowUpShown(Instant at, Actor by, Audience audience, String text) {}

  public record DecisionShown(Instant at, Choice decision, Optional<String> note) {}

  public record ResolutionShown(
      PersonId by,
      Instant at,
      Optional<String> cause,
      Optional<String> rootCause,
      String resolution,
      Optional<String> workaround,
      Optional<Integer> minutes,
      Optional<Depth> depth) {}

  /**
   * @param reason of whoever took it back; empty when that was erased, or when it ended with its
   *     case
   * @param caseFinishedAt when it ended because its case was finished while nobody had it
   */
  public record WithdrawalShown(
      Instant at, Optional<String> reason, Optional<Instant> caseFinishedAt) {}

  public record ShipmentShown(String version, LocalDate date) {}
}
