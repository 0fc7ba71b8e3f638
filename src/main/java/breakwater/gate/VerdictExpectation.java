package breakwater.gate;

import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Expectation;
import breakwater.triggers.Call;
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
      Verdict answered = Gate.of(history, call.get()).verdict().orElse(Verdict.EVIDENCE_WANTED);
      return answered == verdict ? Optional.empty() : Optional.of("the gate answers " + answered);
    }
  }
}
