package breakwater.insight.rules;

import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseId;
import breakwater.cases.ViewOfCases;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.triggers.CallEnded;
import breakwater.triggers.TriggerFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each call that a rule or somebody made. */
@Component
class RuleCallView extends ViewOfCases {
  private final RuleCallTable table;

  RuleCallView(RuleCallTable table) {
    super(
        "insight.rule-calls",
        2,
        Set.of(
            TriggerFact.class,
            CallEnded.class,
            EscalationFact.class,
            MergedInto.class,
            MergeUndone.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    if (!moment.begun()) {
      table.remove(histories.stream().map(h -> new CaseId(h.subject().id())).toList());
    }
    var rows = new ArrayList<RuleCallTable.Row>();
    for (History history : histories) {
      CaseId of = new CaseId(history.subject().id());
      RuleCall.all(history)
          .forEach(call -> rows.add(new RuleCallTable.Row(of, call, history.version(), shape())));
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
