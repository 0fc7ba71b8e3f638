package breakwater.bench;

import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.calendar.WorkingTime;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Dated;
import breakwater.sla.clock.Event;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Rules;
import breakwater.sla.clock.Rules.Change;
import breakwater.sla.clock.Rules.Reopening;
import breakwater.sla.clock.Rules.Rule;
import breakwater.sla.clock.Rules.When;
import breakwater.sla.clock.Target;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the clocks of a case of 20 events with an escalation, in business hours of Berlin. */
final class ClockBench {
  private static final int WARM = 100_000;
  private static final int MEASURED = 300_000;
  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  static final Instant AS_OF = BEGIN.plusSeconds(20 * 3_600);
  static final List<Dated> EVENTS = events();
  static final Rules RULES = rules();

  private ClockBench() {}

  static void run() {
    long clocks = 0;
    for (int i = 0; i < WARM; i++) {
      clocks += Clocks.of(EVENTS, RULES, AS_OF).all().size();
    }
    long start = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      clocks += Clocks.of(EVENTS, RULES, AS_OF).all().size();
    }
    double micros = (System.nanoTime() - start) / 1e3 / MEASURED;
    System.out.printf(
        "clocks: a case of 20 events, %d clocks: %.1f µs, %,.0f/s on one core%n",
        clocks / (WARM + MEASURED), micros, 1e6 / micros);
  }

  private static List<Dated> events() {
    List<Event> told =
        List.of(
            new Event.Created(true, Map.of("priority", "LOW")),
            new Event.Acknowledged(),
            new Event.AgentWrote(true),
            new Event.StatusBecame("waiting_customer"),
            new Event.CustomerWrote(),
            new Event.StatusBecame("open"),
            new Event.NoteAdded(),
            new Event.CircumstancesChanged(Map.of("priority", "HIGH")),
            new Event.Escalated("1-1"),
            new Event.AgentWrote(true),
            new Event.Claimed("1-1"),
            new Event.Started("1-1"),
            new Event.EngineeringUpdated("1-1"),
            new Event.CustomerWrote(),
            new Event.AgentWrote(true),
            new Event.EngineeringUpdated("1-1"),
            new Event.EscalationEnded("1-1"),
            new Event.Resolved(),
            new Event.Reopened(),
            new Event.Resolved());
    var events = new ArrayList<Dated>();
    for (int i = 0; i < told.size(); i++) {
      events.add(Dated.of("e" + i, BEGIN.plusSeconds(i * 2_400L), told.get(i)));
    }
    return events;
  }

  private static Rules rules() {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(Window.of("09:00", "12:00"), Window.of("13:00", "18:00")));
    }
    WorkingTime office =
        WorkingTime.of(
            new Schedule(ZoneId.of("Europe/Berlin"), week, Set.of(), Set.of(), Map.of(), Map.of()));
    Map<Kind, Target> targets = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      targets.put(kind, Target.ofSeconds(14_400));
    }
    When high =
        known -> "HIGH".equals(known.get("priority")) ? Optional.empty() : Optional.of("HIGH");
    return new Rules(
        "1",
        List.of(
            new Rule("high", high, "always", WorkingTime.ALWAYS, targets),
            new Rule("standard", When.ALWAYS, "office", office, targets)),
        List.of(),
        List.of(75, 90),
        List.of(new Rules.Repeat(1_800, false)),
        Rules.DEFAULT_PAUSES,
        Reopening.CONTINUE,
        Change.CARRY,
        Map.of());
  }
}
