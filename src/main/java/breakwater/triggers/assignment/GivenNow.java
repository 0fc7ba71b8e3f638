package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is given cases in the present transaction. Many cases may be looked at in one, and what it
 * gives away is not in the view yet: without this the last place would be given to each of them.
 */
@Component
class GivenNow {

  /** Once for each case. */
  void add(PersonId person) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      if (!TransactionSynchronizationManager.hasResource(this)) {
        begin();
      }
      given().add(person);
    }
  }

  /** How many each of them has been given. */
  int to(PersonId person) {
    return TransactionSynchronizationManager.hasResource(this)
        ? (int) given().stream().filter(person::equals).count()
        : 0;
  }

  private void begin() {
    TransactionSynchronizationManager.bindResource(this, new ArrayList<PersonId>());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(GivenNow.this);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private List<PersonId> given() {
    return (List<PersonId>)
        Objects.requireNonNull(TransactionSynchronizationManager.getResource(this));
  }
}
