package breakwater.cases.restriction;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Restricted;
import breakwater.cases.CaseFact.RestrictionLifted;
import breakwater.cases.ViewOfCases;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.people.sight.RestrictedTable;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps which cases are restricted, where everybody who lists something looks. */
@Component
class RestrictedCases extends ViewOfCases {
  private final RestrictedTable table;

  RestrictedCases(RestrictedTable table) {
    super("cases.restricted", 1, Set.of(Restricted.class, RestrictionLifted.class));
    this.table = table;
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    for (History history : histories) {
      if (Case.find(history).filter(it -> it.traits().restricted()).isPresent()) {
        table.add(history.subject().toString(), history.version(), shape());
      } else {
        table.remove(history.subject().toString());
      }
    }
  }

  @Override
  public void forget(Subject subject) {
    table.remove(subject.toString());
  }
}
