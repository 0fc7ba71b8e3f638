package breakwater.playbook.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a condition says, in a form about which one can reason. */
public sealed interface Formula {
  /** Holds for every case. */
  Formula TRUE = new All(List.of());

  /** Holds for none. */
  Formula FALSE = new Any(List.of());

  /** All of these hold. */
  record All(List<Formula> parts) implements Formula {}

  /** At least one of these holds. */
  record Any(List<Formula> parts) implements Formula {}

  /** Something about one thing holds, or does not. */
  record Says(Subject of, Test test, boolean holds) implements Formula {}

  /**
   * Of what something is said.
   *
   * @param name of a variable or an attribute; of what cannot be looked into its whole form
   * @param possible what it can be; empty = any text or number
   */
  record Subject(Object name, Set<String> possible) {}

  /** What is said of it. */
  sealed interface Test {
    record Among(Set<String> texts) implements Test {}

    record StartsWith(String text) implements Test {}

    record EndsWith(String text) implements Test {}

    record Contains(String text) implements Test {}

    /**
     * A number below a limit.
     *
     * @param too whether it may be the limit itself
     */
    record Below(double limit, boolean too) implements Test {}

    /**
     * It holds.
     *
     * @param free whether it can hold and not hold, whatever else does; else that is not known
     */
    record Holds(boolean free) implements Test {}
  }

  /** What holds where this does not. */
  default Formula negated() {
    return switch (this) {
      case All(var parts) -> new Any(parts.stream().map(Formula::negated).toList());
      case Any(var parts) -> new All(parts.stream().map(Formula::negated).toList());
      case Says(var of, var test, var holds) -> new Says(of, test, !holds);
    };
  }

  /** This and another. */
  default Formula and(Formula other) {
    return new All(List.of(this, other));
  }

  /** This, and none of these. */
  default Formula butNone(List<Formula> others) {
    var parts = new ArrayList<Formula>();
    parts.add(this);
    others.forEach(it -> parts.add(it.negated()));
    return new All(parts);
  }
}
