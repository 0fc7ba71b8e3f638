package breakwater.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All clocks of one case at an instant: a function of what happened, the rules and the calendars,
 * and of nothing else. The order in which events arrived and how often does not matter.
 *
 * @param asOf the instant
 * @param all by kind, then by cycle; those for which nothing was ever promised are left out
 * @param ignored ids of events that lie before the beginning of the case
 */
public record Clocks(Instant asOf, List<Clock> all, List<String> ignored) {

  /**
   * @param recorded in the order in which they were recorded
   * @param rules in force when the case began; later ones are among the events
   */
  public static Clocks of(List<Dated> recorded, Rules rules, Instant asOf) {
    long until = asOf.getEpochSecond();
    List<Dated> events = inEffect(recorded, until);
    var fold = new Fold(rules);
    var ignored = new ArrayList<String>();
    for (Dated dated : events) {
      if (!fold.take(dated.event(), dated.at())) {
        ignored.add(dated.id());
      }
    }
    return fold.read(until, ignored);
  }

  /** In the order of effect; at one instant the beginning first. */
  private static int effect(Dated one, Dated other) {
    return one.at() != other.at()
        ? Long.compare(one.at(), other.at())
        : Boolean.compare(
            other.event() instanceof Event.Created, one.event() instanceof Event.Created);
  }

  private static List<Dated> inEffect(List<Dated> recorded, long until) {
    Set<String> seen = HashSet.newHashSet(recorded.size());
    var events = new ArrayList<Dated>(recorded.size());
    for (Dated dated : recorded) {
      if (seen.add(dated.id()) && dated.at() <= until) {
        events.add(dated);
      }
    }
    events.sort(Clocks::effect);
    return events;
  }

  /** Those that may still be missed. */
  public List<Clock> live() {
    return all.stream().filter(clock -> clock.state().live()).toList();
  }

  /** When the first live clock is due; what is missed was due in the past. */
  public Optional<Instant> nextDue() {
    return live().stream().flatMap(clock -> clock.dueAt().stream()).min(Instant::compareTo);
  }

  /** When the next warning or breach comes, if nothing happens before. */
  public Optional<Instant> nextTimer() {
    return all.stream().flatMap(clock -> clock.nextTimerAt().stream()).min(Instant::compareTo);
  }
}
