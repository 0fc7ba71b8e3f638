package breakwater.sla.promises;

import breakwater.calendar.CalendarId;
import breakwater.calendar.WorkingTime;
import breakwater.playbook.Condition;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Rules;
import breakwater.sla.clock.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The playbook's section {@code promises}.
 *
 * @param rules in order: the first that is meant for a case holds; the last is meant for all
 * @param warnings percentages at which a clock is near, ascending
 * @param repeats steps after a breach
 */
public record Promises(
    List<Promise> rules,
    List<Change> modifiers,
    List<Integer> warnings,
    List<Rules.Repeat> repeats,
    Map<Kind, Set<String>> pauses,
    Rules.Reopening reopening,
    Rules.Change onChange,
    Map<Kind, Long> leastRemaining) {

  /**
   * Nothing is promised: what holds under a playbook that was written before there were promises.
   */
  public static final Promises NONE =
      new Promises(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Rules.Reopening.CONTINUE,
          Rules.Change.CARRY,
          Map.of());

  /**
   * One rule.
   *
   * @param calendar in whose time; where it follows the customer, in that of a customer who has
   *     none
   * @param followsCustomer whether the calendar of the customer's account comes first
   */
  public record Promise(
      String name,
      Condition when,
      CalendarId calendar,
      boolean followsCustomer,
      Map<Kind, Target> targets) {}

  /** A modifier: what is promised, times numerator ÷ denominator, at least so many seconds. */
  public record Change(
      String name, Condition when, long numerator, long denominator, Set<Kind> kinds, long least) {
    boolean concerns(Kind kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }

  /**
   * As clocks follow them.
   *
   * @param version of the playbook
   * @param calendars all versions of a calendar, by its id
   * @param ofCustomers the calendars that the customer's account had
   */
  public Rules rules(
      String version,
      Function<CalendarId, WorkingTime> calendars,
      Map<String, WorkingTime> ofCustomers) {
    Map<CalendarId, WorkingTime> times = new HashMap<>();
    return new Rules(
        version,
        rules.stream()
            .map(
                rule ->
                    new Rules.Rule(
                        rule.name(),
                        new Asked(rule.when()),
                        rule.calendar().value(),
                        times.computeIfAbsent(rule.calendar(), calendars),
                        rule.followsCustomer(),
                        rule.targets()))
            .toList(),
        modifiers.stream()
            .map(
                change ->
                    new Rules.Modifier(
                        change.name(),
                        new Asked(change.when()),
                        change.numerator(),
                        change.denominator(),
                        change.kinds(),
                        change.least()))
            .toList(),
        warnings,
        repeats,
        pauses,
        reopening,
        onChange,
        leastRemaining,
        ofCustomers);
  }

  /** Whether a rule counts in the time of the customer's account. */
  public boolean followsCustomers() {
    return rules.stream().anyMatch(Promise::followsCustomer);
  }

  /** The calendars that the rules name. */
  public Set<CalendarId> calendars() {
    var named = new HashSet<CalendarId>();
    rules.forEach(rule -> named.add(rule.calendar()));
    return named;
  }

  /** Whether a condition asks for attributes, whose values must then be read. */
  public boolean asksForAttributes() {
    return rules.stream().anyMatch(rule -> rule.when().text().contains("attributes"))
        || modifiers.stream().anyMatch(change -> change.when().text().contains("attributes"));
  }

  /** A condition of the playbook. */
  private record Asked(Condition condition) implements Rules.When {
    @Override
    public Optional<String> failing(Map<String, ?> circumstances) {
      return condition.always() ? Optional.empty() : condition.failing(circumstances);
    }

    @Override
    public String found(String part, Map<String, ?> circumstances) {
      return Condition.found(part, circumstances);
    }

    @Override
    public String text() {
      return condition.always() ? "" : condition.text();
    }
  }
}
