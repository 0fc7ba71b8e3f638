package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.journal.Withdrawal;
import breakwater.people.Tier;
import java.util.Optional;

/** What asks that a case climb. */
public sealed interface TriggerFact extends Fact {
  CallId call();

  /**
   * Somebody, or a rule, asks that the case climb to a tier.
   *
   * @param rule the trigger; empty = a person asked
   * @param reason the person's
   */
  @Stored("trigger.escalation-called-for.v1")
  record EscalationCalledFor(
      CallId call, Tier tier, Path path, Optional<Label> rule, Optional<TextRef> reason)
      implements TriggerFact {}

  /** The ground of a rule's call is gone, and nothing had come of it yet. */
  @Stored("trigger.call-withdrawn.v1")
  record CallWithdrawn(CallId call) implements TriggerFact, Withdrawal {}
}
