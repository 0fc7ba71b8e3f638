package breakwater.triggers.steps;

import breakwater.sla.HandoffId;
import breakwater.sla.SlaFact;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.Step;
import breakwater.sla.clock.Kind;
import java.util.Optional;

/**
 * The step of a clock that something was done after.
 *
 * @param cycle from 1, counted per kind over the life of the case
 */
public record Reason(Kind kind, int cycle, Optional<HandoffId> handoff, Step step) {
  static Reason of(StepDue due) {
    return new Reason(due.kind(), due.cycle(), due.handoff(), due.step());
  }

  /** The key under which the step is concluded. */
  String key() {
    return SlaFact.key(kind, cycle, handoff, step);
  }

  /** For a sentence: {@code 75 % of the first response}, {@code the missed first response}. */
  public String words() {
    return switch (step.threshold()) {
      case WARNING -> "%d %% of the %s".formatted(step.percent(), kind.words());
      case BREACH ->
          step.number() == 0
              ? "the missed " + kind.words()
              : "the %s, still missed".formatted(kind.words());
    };
  }
}
