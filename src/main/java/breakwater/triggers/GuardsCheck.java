package breakwater.triggers;

import breakwater.journal.Rules;
import breakwater.playbook.Condition;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.triggers.Triggers.Guard;
import breakwater.triggers.Triggers.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds rules that never call, because guards keep back every case for which they are meant. */
@Component
class GuardsCheck implements DocumentCheck {

  @Override
  public void check(Rules rules, Notes notes) {
    Triggers triggers = rules.section(Triggers.class);
    for (int i = 0; i < triggers.rules().size(); i++) {
      Rule rule = triggers.rules().get(i);
      List<Guard> guards =
          triggers.guards().stream().filter(it -> it.tiers().contains(rule.tier())).toList();
      if (!guards.isEmpty() && keepAll(guards, rule.when())) {
        notes.refuse(
            "triggers.rules[%d].when".formatted(i),
            "Of all cases for which '%s' is meant %s keeps each from %s, so that it never calls."
                .formatted(rule.id(), named(guards, rule.when()), rule.tier()),
            "Leave the rule out, or let the guard keep back fewer cases.");
      }
    }
  }

  private static boolean keepAll(List<Guard> guards, Condition when) {
    return when.within(guards.stream().map(Guard::when).toList());
  }

  /** One alone where that is enough. */
  private static String named(List<Guard> guards, Condition when) {
    return guards.stream()
        .filter(guard -> keepAll(List.of(guard), when))
        .findFirst()
        .map(guard -> "the guard '%s'".formatted(guard.id()))
        .orElseGet(
            () ->
                guards.stream()
                    .map(guard -> "'%s'".formatted(guard.id()))
                    .collect(Collectors.joining(" or ", "one of the guards ", "")));
  }
}
