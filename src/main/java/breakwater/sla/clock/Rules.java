package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which time is promised to whom.
 *
 * @param version names these rules
 * @param rules in order: the first that is meant for the case is taken
 * @param modifiers all that are meant for the case shorten or lengthen its targets, in order
 * @param warnings percentages of the target at which a clock is near, ascending
 * @param repeats what comes after a breach while the clock is live, in order
 * @param pauses in which statuses a clock of this kind stands still
 * @param leastRemaining seconds that are left at least when a change tightens a clock that is not
 *     missed
 */
public record Rules(
    String version,
    List<Rule> rules,
    List<Modifier> modifiers,
    List<Integer> warnings,
    List<Repeat> repeats,
    Map<Kind, Set<String>> pauses,
    Reopening reopening,
    Change onChange,
    Map<Kind, Long> leastRemaining) {

  /**
   * Which clocks stand still while we wait, when a house says nothing else. Replies and hand-offs
   * never do: else waiting would hide a mail that nobody answers.
   */
  public static final Map<Kind, Set<String>> DEFAULT_PAUSES =
      Map.of(
          Kind.RESOLUTION, Set.of("waiting_customer", "on_hold"),
          Kind.PERIODIC_UPDATE, Set.of("waiting_customer"));

  /** What a reopened case makes of its resolution. The time in between never counts. */
  public enum Reopening {
    /** The same clock goes on. */
    CONTINUE,
    /** A new one begins. */
    RESTART,
    /** It stays kept or missed. */
    IGNORE
  }

  /** What a change of target or calendar makes of a live clock. */
  public enum Change {
    /** What has passed is kept, and counts against the new target. */
    CARRY,
    /** A new cycle begins. */
    RESTART
  }

  /** Whether something is meant for a case. */
  public interface When {
    /** It always is. */
    When ALWAYS = _ -> Optional.empty();

    /** Why not; empty = it is. */
    Optional<String> failing(Map<String, ?> circumstances);

    /** The condition as it was written; empty = always. */
    default String text() {
      return "";
    }

    default boolean holds(Map<String, ?> circumstances) {
      return failing(circumstances).isEmpty();
    }
  }

  /**
   * One promise for some cases.
   *
   * @param calendar the name of {@code time}
   * @param targets in seconds of working time; a kind without one is not promised
   */
  public record Rule(
      String name, When when, String calendar, WorkingTime time, Map<Kind, Long> targets) {}

  /**
   * {@code max(floor(target × numerator ÷ denominator), least)}.
   *
   * @param kinds empty = all
   */
  public record Modifier(
      String name, When when, long numerator, long denominator, Set<Kind> kinds, long least) {
    long applied(Kind kind, long seconds) {
      return kinds.isEmpty() || kinds.contains(kind)
          ? Math.max(Math.floorDiv(Math.multiplyExact(seconds, numerator), denominator), least)
          : seconds;
    }
  }

  /**
   * A step after the breach.
   *
   * @param seconds after it
   * @param wall whether every second counts; else only working time
   */
  public record Repeat(long seconds, boolean wall) {}

  /** A rule that was not taken, and the part of its condition that does not hold. */
  public record PassedOver(String rule, String because) {}

  /** What these rules promise to such a case; empty when no rule is meant for it. */
  Optional<Terms> terms(Map<String, ?> circumstances) {
    var passed = new ArrayList<PassedOver>();
    for (Rule rule : rules) {
      Optional<String> failing = rule.when().failing(circumstances);
      if (failing.isEmpty()) {
        return Optional.of(terms(rule, passed, circumstances));
      }
      passed.add(new PassedOver(rule.name(), failing.get()));
    }
    return Optional.empty();
  }

  private Terms terms(Rule rule, List<PassedOver> passed, Map<String, ?> circumstances) {
    List<Modifier> meant =
        modifiers.stream().filter(modifier -> modifier.when().holds(circumstances)).toList();
    Map<Kind, Long> targets = new EnumMap<>(Kind.class);
    rule.targets()
        .forEach(
            (kind, seconds) -> {
              long target = seconds;
              for (Modifier modifier : meant) {
                target = modifier.applied(kind, target);
              }
              targets.put(kind, target);
            });
    return new Terms(
        rule,
        targets,
        new Clock.Basis(
            version,
            rule.name(),
            rule.when().text(),
            rule.calendar(),
            meant.stream().map(Modifier::name).toList(),
            List.copyOf(passed)));
  }

  boolean pauses(Kind kind, String status) {
    return pauses.getOrDefault(kind, Set.of()).contains(status);
  }

  long leastRemaining(Kind kind) {
    return leastRemaining.getOrDefault(kind, 0L);
  }

  /**
   * What is promised in given circumstances.
   *
   * @param targets with all modifiers applied
   * @param basis why these
   */
  record Terms(Rule rule, Map<Kind, Long> targets, Clock.Basis basis) {
    /** In seconds; {@link Ticker#NONE} = nothing is promised. */
    long target(Kind kind) {
      return targets.getOrDefault(kind, Ticker.NONE);
    }
  }
}
