package breakwater.cases.circumstances;

import breakwater.cases.outages.OutageFact;
import breakwater.cases.outages.OutageFact.OutageDeclared;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.concern.Concern;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is said of an outage concerns the unfinished cases of everybody whom it touches, or touched
 * by what was said of it before.
 */
@Component
class CasesOfOutage implements Concern {
  private final Journal journal;
  private final ConcernedTable table;

  CasesOfOutage(Journal journal, ConcernedTable table) {
    this.journal = journal;
    this.table = table;
  }

  @Override
  public String kind() {
    return OutageFact.SUBJECT;
  }

  @Override
  public String follower() {
    return CustomerReconciler.NAME;
  }

  @Override
  public Collection<Subject> subjects(Subject outage) {
    Set<Subject> touched = new HashSet<>();
    for (var recorded : journal.read(outage).of(OutageDeclared.class)) {
      if (recorded.fact() instanceof OutageDeclared said) {
        touched.addAll(table.touchedBy(said));
      }
    }
    return touched;
  }
}
