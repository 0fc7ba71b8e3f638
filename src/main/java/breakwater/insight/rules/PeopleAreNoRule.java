package breakwater.insight.rules;

import breakwater.journal.Rules;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.triggers.CallingRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses a rule whose calls would be counted among those that people make. */
@Component
class PeopleAreNoRule implements DocumentCheck {
  private final List<CallingRules> calling;

  PeopleAreNoRule(List<CallingRules> calling) {
    this.calling = calling;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    if (calling.stream().anyMatch(section -> section.names(rules).contains(RuleLine.PEOPLE))) {
      notes.refuse(
          "triggers",
          "A rule is called 'people', under which the calls of people are counted.",
          "Give it another id.");
    }
  }
}
