package breakwater.escalation.followups;

import breakwater.escalation.Audience;
import breakwater.escalation.EscalationId;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import java.time.Instant;

/** What follows from the rhythm in which it is said where an escalation stands. */
public sealed interface FollowUpFact extends Fact {
  EscalationId escalation();

  Audience audience();

  /** The next word is promised until then. */
  @Stored("escalation.follow-up-promised.v1")
  record FollowUpPromised(EscalationId escalation, Audience audience, Instant due)
      implements FollowUpFact {}

  /** Nobody has said anything until it was due: whoever owes it is reminded. */
  @Stored("escalation.follow-up-due.v1")
  record FollowUpDue(EscalationId escalation, Audience audience, Instant due)
      implements FollowUpFact {}

  /** Nor for a while after that: the lead hears of it. */
  @Stored("escalation.follow-up-missed.v1")
  record FollowUpMissed(EscalationId escalation, Audience audience, Instant due)
      implements FollowUpFact {}

  /** What became known late shows that it was not so. */
  @Stored("escalation.follow-up-withdrawn.v1")
  record FollowUpWithdrawn(EscalationId escalation, Audience audience)
      implements FollowUpFact, Withdrawal {}
}
