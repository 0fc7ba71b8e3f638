package breakwater.sla;

import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.sla.clock.Clocks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a history at an instant under given rules, for what follows from them. */
@Component
public class ClocksAt {
  private final Gathering gathering;

  ClocksAt(Gathering gathering) {
    this.gathering = gathering;
  }

  /** Empty when it is not the history of a case. */
  public Optional<Clocks> of(History history, Rules rules, Instant now) {
    return ClockEvents.of(history, gathering.of(history, rules), now);
  }
}
