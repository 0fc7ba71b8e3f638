package breakwater.triggers.steps;

import breakwater.cases.Label;
import breakwater.journal.Rules;
import breakwater.triggers.CallingRules;
import breakwater.triggers.steps.Actions.Row;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of the section {@code actions} that call, at once or when nothing else can be done. */
@Component
class CallingActions implements CallingRules {
  @Override
  public Set<Label> names(Rules rules) {
    return rules.section(Actions.class).rows().stream()
        .filter(row -> row.todo().stream().anyMatch(todo -> todo.includes(Deed.CALL)))
        .map(Row::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
