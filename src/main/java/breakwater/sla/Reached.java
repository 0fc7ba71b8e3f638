package breakwater.sla;

import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A step that a clock has reached. Of several at one instant only the highest. */
record Reached(Instant at, StepDue due) implements Comparable<Reached> {

  /**
   * All of a case, by the key under which they are concluded.
   *
   * @param liveSince what came before it is history from elsewhere: its verdicts are seen, but
   *     nobody is told
   */
  static Map<String, Reached> all(Clocks clocks, Instant liveSince) {
    Map<String, Reached> all = new HashMap<>();
    for (Clock clock : clocks.all()) {
      for (Reached reached : of(clock, liveSince)) {
        all.put(reached.due().key(), reached);
      }
    }
    return all;
  }

  private static List<Reached> of(Clock clock, Instant liveSince) {
    Map<Instant, List<Step>> byInstant = new TreeMap<>();
    for (Clock.Warning warning : clock.warnings()) {
      if (warning.fired()) {
        put(byInstant, warning.at().orElseThrow(), Step.warning(warning.percent()));
      }
    }
    clock.breachedAt().ifPresent(at -> put(byInstant, at, Step.breach()));
    for (Clock.Repetition repetition : clock.repetitions()) {
      if (repetition.reached()) {
        put(byInstant, repetition.at().orElseThrow(), Step.repeat(repetition.number()));
      }
    }
    var reached = new ArrayList<Reached>();
    byInstant.forEach(
        (at, steps) -> {
          if (!at.isBefore(liveSince)) {
            reached.add(highest(clock, at, steps));
          }
        });
    return reached;
  }

  private static void put(Map<Instant, List<Step>> byInstant, Instant at, Step step) {
    byInstant.computeIfAbsent(at, _ -> new ArrayList<>()).add(step);
  }

  private static Reached highest(Clock clock, Instant at, List<Step> steps) {
    List<Step> ascending = steps.stream().sorted().toList();
    return new Reached(
        at,
        new StepDue(
            clock.kind(),
            clock.cycle(),
            clock.escalation().map(HandoffId::new),
            ascending.getLast(),
            ascending.subList(0, ascending.size() - 1)));
  }

  /** In the order of effect; at one instant as clocks are listed. */
  @Override
  public int compareTo(Reached other) {
    int byInstant = at.compareTo(other.at);
    return byInstant != 0 ? byInstant : due.key().compareTo(other.due.key());
  }
}
