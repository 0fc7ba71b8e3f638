package breakwater.sla.promises;

import breakwater.journal.Rules;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.sla.clock.Rules.Repeat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds steps after a breach that are not in the order of their time: only the highest step of a
 * clock speaks, so that one with a lower number that comes later never does.
 */
@Component
class PromisesCheck implements DocumentCheck {

  @Override
  public void check(Rules rules, Notes notes) {
    List<Repeat> repeats = rules.section(Promises.class).repeats();
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
