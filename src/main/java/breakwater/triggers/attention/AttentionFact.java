package breakwater.triggers.attention;

import breakwater.cases.MessageId;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Who pays attention to a case. */
public sealed interface AttentionFact extends Fact {

  /**
   * Somebody puts it aside. A message of the customer always ends that.
   *
   * @param until when it comes back by itself; empty = only when the customer writes
   */
  @Stored("attention.snoozed.v1")
  record Snoozed(PersonId by, Optional<Instant> until) implements AttentionFact {}

  /** Somebody takes it up again before it came back by itself. */
  @Stored("attention.snooze-ended.v1")
  record SnoozeEnded() implements AttentionFact {}

  /** It came back by itself. */
  @Stored("attention.snooze-over.v1")
  record SnoozeOver(PersonId by) implements AttentionFact {}

  /** What became known late shows that it had been taken up again before. */
  @Stored("attention.snooze-over-withdrawn.v1")
  record SnoozeOverWithdrawn(PersonId by) implements AttentionFact, Withdrawal {}

  /** Somebody wants to be told what happens to it. */
  @Stored("attention.watched.v1")
  record Watched(PersonId person) implements AttentionFact {}

  @Stored("attention.unwatched.v1")
  record Unwatched(PersonId person) implements AttentionFact {}

  /** A note names somebody with an @. */
  @Stored("attention.mentioned.v1")
  record Mentioned(PersonId person, MessageId message) implements AttentionFact {}
}
