package breakwater.cases.circumstances;

import breakwater.accounts.AccountId;
import breakwater.journal.Subject;
import breakwater.journal.concern.Concern;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** A change of an account concerns its unfinished cases. */
@Component
class CasesOfAccount implements Concern {
  private final ConcernedTable table;

  CasesOfAccount(ConcernedTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return AccountId.KIND;
  }

  @Override
  public String follower() {
    return CustomerReconciler.NAME;
  }

  @Override
  public Collection<Subject> subjects(Subject account) {
    return table.of(new AccountId(account.id()));
  }
}
