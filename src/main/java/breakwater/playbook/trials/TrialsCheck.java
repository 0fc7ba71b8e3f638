package breakwater.playbook.trials;

import breakwater.journal.ModuleOrder;
import breakwater.journal.PatientReconciler;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.journal.Subject;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.playbook.trials.Trials.Expected;
import breakwater.playbook.trials.Trials.Moment;
import breakwater.playbook.trials.Trials.Trial;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs the tests inside a document against its own rules, before it comes into force. What needs a
 * model or another system is left out: it is not decided by the rules.
 */
@Component
class TrialsCheck implements DocumentCheck {
  private static final Subject CASE = new Subject("case", "test");

  private final ObjectProvider<Reconciler<?>> reconcilers;
  private final ModuleOrder order;

  TrialsCheck(ObjectProvider<Reconciler<?>> reconcilers, ModuleOrder order) {
    this.reconcilers = reconcilers;
    this.order = order;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    List<Trial> trials = rules.section(Trials.class).trials();
    if (trials.isEmpty()) {
      return;
    }
    if (notes.unchecked()) {
      notes.warn(
          "tests",
          "The tests were not played: they go by calendars, and not all could be looked at.",
          "They are played where the house is, before the playbook comes into force.");
      return;
    }
    List<Reconciler<?>> followers = followers();
    for (Trial trial : trials) {
      try {
        run(trial, followers, rules, notes);
      } catch (RuntimeException e) {
        notes.refuse(
            trial.place(),
            "The test '%s' could not be run: %s.".formatted(trial.name(), e.getMessage()),
            "Correct what happens in it, or the rule that it plays.");
      }
    }
  }

  private static void run(Trial trial, List<Reconciler<?>> followers, Rules rules, Notes notes) {
    var run = new DryRun(CASE, followers, rules);
    List<Moment> tale = trial.tale();
    List<Expected> expected =
        trial.expected().stream().sorted(Comparator.comparing(Expected::after)).toList();
    int told = 0;
    for (Expected each : expected) {
      Instant at = trial.starts().plus(each.after());
      while (told < tale.size() && tale.get(told).after().compareTo(each.after()) <= 0) {
        Instant then = trial.starts().plus(tale.get(told).after());
        run.advance(then);
        run.tell(then, tale.get(told).facts());
        told++;
      }
      run.advance(at);
      Optional<String> otherwise = each.check().otherwise(run.history(), rules, at);
      otherwise.ifPresent(
          actual ->
              notes.refuse(
                  each.place(),
                  "The test '%s' fails: expected %s, but %s."
                      .formatted(trial.name(), each.check().expected(), actual),
                  "Correct the rule, or what the test expects. It is played from %s on, by the calendars as they were then; 'starts' names another instant."
                      .formatted(trial.starts())));
    }
  }

  private List<Reconciler<?>> followers() {
    return reconcilers.stream()
        .filter(reconciler -> reconciler.subjects().equals(CASE.kind()))
        .filter(reconciler -> !(reconciler instanceof PatientReconciler<?, ?>))
        .sorted(Comparator.comparing(Reconciler::name, order.byModuleThenName()))
        .toList();
  }
}
