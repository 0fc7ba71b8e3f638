package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.playbook.Condition;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.clock.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code actions}: what is done when a clock comes to a step.
 *
 * @param mostPerDay on one case within 24 hours; what goes beyond is held back, and said
 */
record Actions(List<Row> rows, int mostPerDay) {
  /** What holds under a document that has no such section: nothing is done. */
  static final Actions NONE = new Actions(List.of(), 0);

  /**
   * @param steps keys of the steps after which it acts, such as {@code 75}, {@code breach} or
   *     {@code breach+1}
   * @param kinds empty = all
   * @param when asked of the case as it was when the clock came to the step
   * @param most how often on one case within 24 hours
   * @param todo in this order, all of them
   */
  record Row(
      Label id, Set<String> steps, Set<Kind> kinds, Condition when, int most, List<Todo> todo) {
    boolean fits(StepDue due, Map<String, ?> circumstances) {
      return steps.contains(due.step().key())
          && (kinds.isEmpty() || kinds.contains(due.kind()))
          && when.holds(circumstances);
    }
  }

  /** An action, and what is done instead when it cannot be done. */
  record Todo(Action action, Optional<Todo> otherwise) {
    /** Whether it may change the case, not only tell somebody of it. */
    boolean changes() {
      return action.deed() != Deed.NOTIFY || otherwise.filter(Todo::changes).isPresent();
    }

    /** Whether this may be done, at once or in place of what could not be. */
    boolean includes(Deed deed) {
      return action.deed() == deed || otherwise.filter(todo -> todo.includes(deed)).isPresent();
    }
  }

  /** Whether a row asks for attributes, whose values must then be read. */
  boolean asksForAttributes() {
    return rows.stream().anyMatch(row -> row.when().text().contains("attributes"));
  }
}
