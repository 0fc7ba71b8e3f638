package breakwater.cases.circumstances;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.CustomerTier;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down what the customer's account is: when the case begins, and each time that it changes
 * while the case is unfinished. A customer of the standard tier of whom nothing else is known needs
 * no fact.
 */
@Component
class CustomerReconciler implements Reconciler<Optional<CustomerKnown>> {
  private static final String KEY = "customer";
  private static final CustomerKnown PLAIN =
      new CustomerKnown(Optional.of(CustomerTier.STANDARD), Optional.empty(), 0, false, false);

  private final ObjectProvider<Accounts> accounts;

  /**
   * @param accounts asked late: when one changes, this reconciler is made to look again
   */
  CustomerReconciler(ObjectProvider<Accounts> accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "cases.customer";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(CaseOpened.class);
  }

  @Override
  public Optional<CustomerKnown> gather(History history, Instant now, Rules rules) {
    return Case.find(history).flatMap(Case::account).flatMap(this::known);
  }

  private Optional<CustomerKnown> known(AccountId id) {
    return accounts
        .getObject()
        .known(id)
        .map(Account::customerTier)
        .map(tier -> new CustomerKnown(Optional.of(tier), Optional.empty(), 0, false, false));
  }

  @Override
  public Outcome reconcile(History history, Optional<CustomerKnown> known, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty() || known.isEmpty()) {
      return Outcome.NOTHING;
    }
    Optional<Fact> last = history.latest(KEY).map(recorded -> recorded.fact());
    boolean same = known.get().equals(last.orElse(PLAIN));
    if (same || (last.isPresent() && !found.get().status().unfinished())) {
      return Outcome.NOTHING;
    }
    Instant at = beginsNow(history, now) ? found.get().openedAt() : now;
    return Outcome.of(List.of(new Conclusion(KEY, known.get(), at)));
  }

  /** What is known at the first look held when the case began; later it is news. */
  private static boolean beginsNow(History history, Instant now) {
    return history.of(CaseOpened.class).getFirst().recordedAt().equals(now);
  }
}
