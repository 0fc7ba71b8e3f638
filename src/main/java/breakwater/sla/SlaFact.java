package breakwater.sla;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import breakwater.sla.clock.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What follows from promises. All are concluded; their {@code at} is the instant that the promise
 * names, {@code recordedAt} the one at which it was seen.
 */
public sealed interface SlaFact extends Fact {
  Kind kind();

  /** From 1, counted per kind over the life of the case. */
  int cycle();

  /** For kinds that belong to an escalation. */
  Optional<HandoffId> handoff();

  Step step();

  /**
   * A clock has come this far. What is to be done is decided elsewhere, and only while it still
   * matters: see {@link StepsDue}.
   *
   * @param passed lower steps that were reached at the same instant and are not concluded
   */
  @Stored("sla.step-due.v1")
  record StepDue(Kind kind, int cycle, Optional<HandoffId> handoff, Step step, List<Step> passed)
      implements SlaFact {
    public StepDue {
      passed = List.copyOf(passed);
    }
  }

  /**
   * What became known late shows that the promise was not missed then.
   *
   * @param because the version of the last told fact that was known
   */
  @Stored("sla.breach-withdrawn.v1")
  record BreachWithdrawn(Kind kind, int cycle, Optional<HandoffId> handoff, Step step, long because)
      implements SlaFact, Withdrawal {}

  /** The same of a warning. */
  @Stored("sla.warning-withdrawn.v1")
  record WarningWithdrawn(
      Kind kind, int cycle, Optional<HandoffId> handoff, Step step, long because)
      implements SlaFact, Withdrawal {}

  /** The key under which it is concluded, and under which what follows from it may be. */
  default String key() {
    return key(kind(), cycle(), handoff(), step());
  }

  static String key(Kind kind, int cycle, Optional<HandoffId> handoff, Step step) {
    String of = handoff.map(HandoffId::value).orElse("-");
    return "clock/" + kind.key() + "/" + cycle + "/" + of + "/" + step.key();
  }
}
