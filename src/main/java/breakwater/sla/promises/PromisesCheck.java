package breakwater.sla.promises;

import breakwater.journal.Rules;
import breakwater.playbook.Condition;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.sla.clock.Rules.Repeat;
import breakwater.sla.promises.Promises.Promise;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds rules all of whose cases earlier ones take, and steps after a breach that are not in the
 * order of their time: only the highest step of a clock speaks, so that one with a lower number
 * that comes later never does.
 */
@Component
class PromisesCheck implements DocumentCheck {

  @Override
  public void check(Rules rules, Notes notes) {
    Promises promises = rules.section(Promises.class);
    reached(promises.rules(), notes);
    ascending(promises.repeats(), notes);
  }

  /** The last is meant for every case that is left, be it none: a list must end with such a one. */
  private static void reached(List<Promise> rules, Notes notes) {
    for (int i = 1; i < rules.size() - 1; i++) {
      Condition when = rules.get(i).when();
      List<Promise> before = rules.subList(0, i);
      String place = "promises.rules[%d].when".formatted(i);
      before.stream()
          .filter(earlier -> when.within(List.of(earlier.when())))
          .findFirst()
          .map(
              earlier -> "The rule '%s' before it is meant for all these".formatted(earlier.name()))
          .or(
              () ->
                  when.within(before.stream().map(Promise::when).toList())
                      ? Optional.of("The rules before it together are meant for all these")
                      : Optional.empty())
          .ifPresent(
              taken ->
                  notes.refuse(
                      place,
                      taken + " cases too, so this one is never reached.",
                      "Move it up, give it another condition, or take it away."));
    }
  }

  private static void ascending(List<Repeat> repeats, Notes notes) {
    for (int i = 1; i < repeats.size(); i++) {
      Repeat before = repeats.get(i - 1);
      Repeat step = repeats.get(i);
      if (step.wall() == before.wall() && step.seconds() <= before.seconds()) {
        notes.refuse(
            "promises.after_breach[%d].after".formatted(i),
            "This step does not come after the one above it, so that only one of the two is ever"
                + " acted on.",
            "Write the steps in the order of their time, each later than the one before it.");
      }
    }
  }
}
