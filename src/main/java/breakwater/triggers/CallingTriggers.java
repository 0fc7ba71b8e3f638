package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.journal.Rules;
import breakwater.triggers.Triggers.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every rule of the section {@code triggers} calls. */
@Component
class CallingTriggers implements CallingRules {
  @Override
  public Set<Label> names(Rules rules) {
    return rules.section(Triggers.class).rules().stream()
        .map(Rule::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
