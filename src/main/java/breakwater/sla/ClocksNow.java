package breakwater.sla;

import breakwater.journal.Clock;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.RulesInForce;
import breakwater.journal.reading.ReadOnce;
import breakwater.sla.clock.Clocks;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /** How they stand now. Without the histories that are not those of cases. */
  Map<History, Clocks> of(List<History> histories) {
    Instant now = clock.now();
    return at(histories, now, rules.at(now));
  }

  /** How they stand at an instant, under the rules in force then. */
  Map<History, Clocks> at(List<History> histories, Instant now, Rules inForce) {
    return of(histories, inForce, (_, _) -> now);
  }

  /**
   * How they stood when the last fact was recorded, or when the rules in force came into force, if
   * that was later: whenever it is asked, the answer is the same.
   */
  Map<History, Clocks> asRecorded(List<History> histories, Rules inForce) {
    return of(histories, inForce, ClocksNow::lastChange);
  }

  private Map<History, Clocks> of(
      List<History> histories, Rules inForce, BiFunction<History, Promised, Instant> asOf) {
    Map<History, Clocks> all = new LinkedHashMap<>();
    for (History history : histories) {
      Promised promised = gathering.of(history, inForce);
      of(history, promised, asOf.apply(history, promised), inForce)
          .ifPresent(clocks -> all.put(history, clocks));
    }
    return all;
  }

  private record Of(History history, String rules, Instant asOf) {}

  /** The views of one transaction show the same clocks. */
  private static Optional<Clocks> of(
      History history, Promised promised, Instant asOf, Rules inForce) {
    return ReadOnce.read(
        new Of(history, inForce.version(), asOf), () -> ClockEvents.of(history, promised, asOf));
  }

  private static Instant lastChange(History history, Promised promised) {
    Instant recorded = history.facts().getLast().recordedAt();
    return promised.since().filter(rules -> rules.isAfter(recorded)).orElse(recorded);
  }
}
