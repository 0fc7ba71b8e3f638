package breakwater.cases.list;

import breakwater.accounts.Accounts;
import breakwater.accounts.ContactErasureRight;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Erases a person of a customer: their name and address, and all that was written on their cases.
 */
@Service
public class ContactErasure {
  private final Accounts accounts;
  private final CaseListTable list;
  private final Cases cases;

  ContactErasure(Accounts accounts, CaseListTable list, Cases cases) {
    this.accounts = accounts;
    this.list = list;
    this.cases = cases;
  }

  /**
   * Erases case by case; repeating it goes on where it stopped.
   *
   * @return the cases that were erased
   */
  public Answer<List<CaseId>> erase(Caller caller, ContactId contact) {
    caller.must(ContactErasureRight.ERASE_CONTACTS);
    if (accounts.erase(caller, contact) instanceof Answer.Refused<ContactId>(var refusal)) {
      return Answer.refused(refusal);
    }
    List<CaseId> erased = list.of(contact);
    erased.forEach(id -> cases.erase(caller, id, Seen.anything()));
    return Answer.done(erased);
  }
}
