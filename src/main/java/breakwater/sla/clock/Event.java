package breakwater.sla.clock;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What moves clocks, freed of whose fact it was. */
public sealed interface Event {

  /**
   * The case began.
   *
   * @param byCustomer whether the customer wrote first; else we opened it
   * @param circumstances what rules may ask about it
   */
  record Created(boolean byCustomer, Map<String, ?> circumstances) implements Event {}

  record CustomerWrote() implements Event {}

  /**
   * The customer had been waiting for an answer elsewhere and waits for it here from now on: none
   * that was given here before was for them.
   *
   * @param since when they began to wait, in seconds since 1970; at most the event's own instant
   */
  record AnswerOwed(long since) implements Event {}

  /**
   * We wrote to the customer.
   *
   * @param human false = automatic: it keeps no promise and is nobody's last word
   */
  record AgentWrote(boolean human) implements Event {}

  /**
   * A reply said until when the next one comes.
   *
   * @param until seconds since 1970
   */
  record ReplyPromised(long until) implements Event {}

  record NoteAdded() implements Event {}

  record Acknowledged() implements Event {}

  /**
   * @param to such as {@code open}, {@code waiting_customer}: what rules name as a reason to pause
   */
  record StatusBecame(String to) implements Event {
    /** Those in which we wait, so that clocks may stand still. */
    public static final List<String> WAITING =
        List.of("waiting_customer", "waiting_third_party", "on_hold");

    public static final String OPEN = "open";
  }

  record Resolved() implements Event {}

  record Reopened() implements Event {}

  record Closed() implements Event {}

  /** It is not worked on any more, without a verdict: merged into another, opened in error. */
  record Cancelled() implements Event {}

  /**
   * @param changed only what changed; {@code null} = not known any more
   */
  record CircumstancesChanged(Map<String, ? extends @Nullable Object> changed) implements Event {}

  /** Other rules are in force from here on. */
  record RulesChanged(Rules rules) implements Event {}

  record Escalated(String escalation) implements Event {}

  record Claimed(String escalation) implements Event {}

  record Started(String escalation) implements Event {}

  record EngineeringUpdated(String escalation) implements Event {}

  /** Engineering, or somebody for it, told the customer how it stands. */
  record CustomerUpdated(String escalation) implements Event {}

  record Bounced(String escalation) implements Event {}

  record EscalationEnded(String escalation) implements Event {}
}
