package breakwater.triggers.steps;

import breakwater.triggers.steps.Actions.Row;
import breakwater.triggers.steps.StepFact.ActionHeldBack;
import breakwater.triggers.steps.StepFact.Because;
import breakwater.triggers.steps.StepFact.Limit;

/**
 * The limit that held an action back.
 *
 * @param most so often may be acted on one case, by the playbook of then
 * @param withinHours counted back from when it was held back
 * @param sentence the same for people
 */
public record HeldBack(Limit limit, int most, int withinHours, String sentence) {
  /**
   * @param actions of the version of the playbook that the fact names
   */
  static HeldBack of(ActionHeldBack fact, Actions actions) {
    int hours = (int) StepReconciler.DAY.toHours();
    int most =
        switch (fact.limit()) {
          case ROW -> most(fact.because(), actions);
          case CASE -> actions.mostPerDay();
          case CHAIN -> StepReconciler.MOST_SWITCHES;
        };
    String sentence =
        switch (fact.limit()) {
          case ROW ->
              "The rule %s may do this on one case at most %s within %d hours for one kind of promise."
                  .formatted(fact.because().rule(), times(most), hours);
          case CASE ->
              "All rules together may act on one case at most %s within %d hours."
                  .formatted(times(most), hours);
          case CHAIN ->
              "The policy of one case is switched at most %s within %d hours, so that policies do not lead to one another for ever."
                  .formatted(times(most), hours);
        };
    return new HeldBack(fact.limit(), most, hours, sentence);
  }

  private static String times(int most) {
    return most == 1 ? "once" : most + " times";
  }

  private static int most(Because because, Actions actions) {
    return actions.rows().stream()
        .filter(row -> row.id().equals(because.rule()))
        .mapToInt(Row::most)
        .findFirst()
        .orElse(0);
  }
}
