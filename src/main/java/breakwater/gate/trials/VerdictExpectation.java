package breakwater.gate.trials;

import breakwater.gate.Verdict;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Expectation;
import breakwater.triggers.Call;
import breakwater.triggers.CallEnded;
import breakwater.triggers.CallId;
import breakwater.triggers.CallLetThrough;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * In tests of the playbook: {@code verdict: EXPEDITED}, what the gate has answered to the current
 * call; {@code EVIDENCE_WANTED} is also what holds while it still waits for evidence.
 */
@Component
class VerdictExpectation implements Expectation {
  @Override
  public String word() {
    return "verdict";
  }

  @Override
  public Check read(Section expected) {
    return new Answered(expected.oneOf("verdict", Verdict.class));
  }

  private record Answered(Verdict verdict) implements Check {
    @Override
    public String expected() {
      return "the verdict " + verdict;
    }

    @Override
    public Optional<String> otherwise(History history, Rules rules, Instant at) {
      Optional<Call> call = Call.current(history);
      if (call.isEmpty()) {
        return Optional.of("nothing was called for, so that no gate answered");
      }
      Verdict answered = last(history, call.get().id());
      return answered == verdict ? Optional.empty() : Optional.of("the gate answers " + answered);
    }

    /** By the names under which the gate's answers are stored, which never change. */
    private static Verdict last(History history, CallId call) {
      Verdict last = Verdict.EVIDENCE_WANTED;
      for (Recorded<?> recorded : history.inEffect()) {
        if (recorded.fact() instanceof CallLetThrough through && through.call().equals(call)) {
          last = recorded.name().startsWith("gate.expedited") ? Verdict.EXPEDITED : Verdict.PASSED;
        } else if (recorded.fact() instanceof CallEnded end
            && end.ends(call)
            && recorded.name().startsWith("gate.deflected")) {
          last = Verdict.DEFLECTED;
        }
      }
      return last;
    }
  }
}
