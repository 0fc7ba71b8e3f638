package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import java.util.ArrayList;
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
 * @param ofCustomers the calendars of customers' accounts, by name, for rules that follow them
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
    Map<Kind, Long> leastRemaining,
    Map<String, WorkingTime> ofCustomers) {
  /** The circumstance that names the calendar of the customer's account. */
  private static final String CUSTOMERS_CALENDAR = "calendar";

  /** No customer has a calendar of its own. */
  public Rules(
      String version,
      List<Rule> rules,
      List<Modifier> modifiers,
      List<Integer> warnings,
      List<Repeat> repeats,
      Map<Kind, Set<String>> pauses,
      Reopening reopening,
      Change onChange,
      Map<Kind, Long> leastRemaining) {
    this(
        version,
        rules,
        modifiers,
        warnings,
        repeats,
        pauses,
        reopening,
        onChange,
        leastRemaining,
        Map.of());
  }

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

    /** What the case has of that for which a part of the condition asks, for people. */
    default String found(String part, Map<String, ?> circumstances) {
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
   * @param followsCustomer whether the calendar of the customer's account is taken where it has one
   * @param targets a kind without one is not promised
   */
  public record Rule(
      String name,
      When when,
      String calendar,
      WorkingTime time,
      boolean followsCustomer,
      Map<Kind, Target> targets) {

    /** Which follows nobody. */
    public Rule(
        String name, When when, String calendar, WorkingTime time, Map<Kind, Target> targets) {
      this(name, when, calendar, time, false, targets);
    }

    Rule in(String otherCalendar, WorkingTime otherTime) {
      return new Rule(name, when, otherCalendar, otherTime, followsCustomer, targets);
    }
  }

  /**
   * {@code max(floor(target × numerator ÷ denominator), least)}.
   *
   * @param kinds empty = all
   */
  public record Modifier(
      String name, When when, long numerator, long denominator, Set<Kind> kinds, long least) {
    boolean concerns(Kind kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }

    long applied(Kind kind, long seconds) {
      return concerns(kind)
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

  /**
   * A rule that was not taken.
   *
   * @param because the part of its condition that does not hold
   * @param found what the case has instead, such as {@code priority HIGH}; empty = it is not known
   */
  public record PassedOver(String rule, String because, String found) {}

  /** What these rules promise to such a case; empty when no rule is meant for it. */
  Optional<Terms> terms(Map<String, ?> circumstances) {
    var passed = new ArrayList<PassedOver>();
    for (Rule rule : rules) {
      Optional<String> failing = rule.when().failing(circumstances);
      if (failing.isEmpty()) {
        return Optional.of(terms(rule, passed, circumstances));
      }
      String because = failing.get();
      passed.add(new PassedOver(rule.name(), because, rule.when().found(because, circumstances)));
    }
    return Optional.empty();
  }

  private Terms terms(Rule rule, List<PassedOver> passed, Map<String, ?> circumstances) {
    Rule taken = taken(rule, circumstances);
    List<Modifier> meant =
        modifiers.stream().filter(modifier -> modifier.when().holds(circumstances)).toList();
    return new Terms(
        taken,
        meant,
        new Clock.Basis(
            version,
            taken.name(),
            taken.when().text(),
            taken.calendar(),
            meant.stream().map(Clock.Modified::of).toList(),
            List.copyOf(passed)));
  }

  private Rule taken(Rule rule, Map<String, ?> circumstances) {
    if (!rule.followsCustomer()
        || !(circumstances.get(CUSTOMERS_CALENDAR) instanceof String calendar)) {
      return rule;
    }
    WorkingTime time = ofCustomers.get(calendar);
    return time == null ? rule : rule.in(calendar, time);
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
   * @param meant the modifiers that apply, in order
   * @param basis why these
   */
  record Terms(Rule rule, List<Modifier> meant, Clock.Basis basis) {
    /**
     * In seconds; {@link Ticker#NONE} = nothing is promised.
     *
     * @param startedAt when the clock began
     */
    long target(Kind kind, long startedAt) {
      Target promised = rule.targets().get(kind);
      if (promised == null) {
        return Ticker.NONE;
      }
      long target = promised.seconds(rule.time(), startedAt);
      for (Modifier modifier : meant) {
        target = modifier.applied(kind, target);
      }
      return target;
    }

    /** As it was written, where it was in business days and nothing shortened it; else 0. */
    int businessDays(Kind kind) {
      Target promised = rule.targets().get(kind);
      return promised == null || meant.stream().anyMatch(modifier -> modifier.concerns(kind))
          ? 0
          : promised.businessDays();
    }
  }
}
