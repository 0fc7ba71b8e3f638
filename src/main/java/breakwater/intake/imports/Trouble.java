package breakwater.intake.imports;

import breakwater.journal.StaleVersion;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a fault of the world, which passes, from one that would come again. */
final class Trouble {
  private Trouble() {}

  static boolean passes(RuntimeException e) {
    return e instanceof TransientDataAccessException
        || e instanceof RecoverableDataAccessException
        || e instanceof DataAccessResourceFailureException
        || e instanceof TransactionException
        || e instanceof StaleVersion;
  }

  static String sentence(RuntimeException e) {
    return "Breakwater failed on it (%s). Please report this."
        .formatted(e.getClass().getSimpleName());
  }
}
