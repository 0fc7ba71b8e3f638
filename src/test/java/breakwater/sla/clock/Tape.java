package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import breakwater.sla.clock.Rules.Change;
import breakwater.sla.clock.Rules.Reopening;
import breakwater.sla.clock.Rules.Rule;
import breakwater.sla.clock.Rules.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A history for clocks, told in minutes since its beginning. Working time is always. */
final class Tape {
  static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  /** Each kind in 60 minutes, warned at 50 %; told again 30 and 120 minutes after the breach. */
  static final Rules HOURLY = rules("1", Map.of(), Reopening.CONTINUE);

  private final List<Dated> events = new ArrayList<>();
  private Rules rules = HOURLY;

  static Rules rules(String version, Map<Kind, Long> other, Reopening reopening) {
    Map<Kind, Target> targets = new java.util.EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      targets.put(kind, Target.ofSeconds(other.getOrDefault(kind, 3_600L)));
    }
    return new Rules(
        version,
        List.of(new Rule("all", When.ALWAYS, "24x7", WorkingTime.ALWAYS, targets)),
        List.of(),
        List.of(50),
        List.of(new Rules.Repeat(1_800, false), new Rules.Repeat(7_200, true)),
        Rules.DEFAULT_PAUSES,
        reopening,
        Change.CARRY,
        Map.of());
  }

  static Tape byCustomer() {
    return new Tape().at(0, new Event.Created(true, Map.of()));
  }

  static Tape byAgent() {
    return new Tape().at(0, new Event.Created(false, Map.of()));
  }

  Tape under(Rules other) {
    rules = other;
    return this;
  }

  Tape at(long minute, Event event) {
    events.add(Dated.of("e" + events.size(), minute(minute), event));
    return this;
  }

  Clocks read(long minute) {
    return Clocks.of(events, rules, minute(minute));
  }

  /** {@code state elapsedMinutes}, with {@code !} when it was missed; {@code -} = there is none. */
  String shown(Kind kind, int cycle, long minute) {
    return read(minute).all().stream()
        .filter(clock -> clock.kind() == kind && clock.cycle() == cycle)
        .map(c -> c.state().key() + " " + c.elapsed() / 60 + (c.missed() ? "!" : ""))
        .findFirst()
        .orElse("-");
  }

  static Instant minute(long minute) {
    return BEGIN.plus(Duration.ofMinutes(minute));
  }
}
