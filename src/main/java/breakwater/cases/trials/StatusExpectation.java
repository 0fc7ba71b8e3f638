package breakwater.cases.trials;

import breakwater.cases.Case;
import breakwater.cases.Status;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Expectation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In tests of the playbook: {@code status: CLOSED}, where the case stands at that time. */
@Component
class StatusExpectation implements Expectation {
  @Override
  public String word() {
    return "status";
  }

  @Override
  public Check read(Section expected) {
    return new Stands(expected.oneOf("status", Status.class));
  }

  private record Stands(Status status) implements Check {
    @Override
    public String expected() {
      return "the case is " + status;
    }

    @Override
    public Optional<String> otherwise(History history, Rules rules, Instant at) {
      Status stands = Case.of(history).status();
      return stands == status ? Optional.empty() : Optional.of("it is " + stands);
    }
  }
}
