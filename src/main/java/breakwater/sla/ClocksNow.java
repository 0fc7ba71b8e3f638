package breakwater.sla;

import breakwater.journal.Clock;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import breakwater.sla.clock.Clocks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the clocks of histories as they are now, under the rules that are in force now. */
@Component
class ClocksNow {
  private final Gathering gathering;
  private final RulesInForce rules;
  private final Clock clock;

  ClocksNow(Gathering gathering, RulesInForce rules, Clock clock) {
    this.gathering = gathering;
    this.rules = rules;
    this.clock = clock;
  }

  /** Without the histories that are not those of cases. */
  Map<History, Clocks> of(List<History> histories) {
    Instant now = clock.now();
    Rules inForce = rules.at(now);
    Map<History, Clocks> all = new LinkedHashMap<>();
    for (History history : histories) {
      ClockEvents.of(history, gathering.of(history, inForce), now)
          .ifPresent(clocks -> all.put(history, clocks));
    }
    return all;
  }
}
