package breakwater.http.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells "we cannot reach what we need now" from "this request is wrong" and from our own faults.
 */
public final class DatabaseGone {
  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): connection, lack of resources (also a full disk),
   * operator intervention, system error.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** Read-only after a failover; serialisation failure and deadlock, which a repeat mends. */
  private static final Set<String> STATES = Set.of("25006", "40001", "40P01", "55P03");

  /** What the pool says, without a state, of a connection that broke in somebody's hands. */
  private static final String BROKEN = "Connection is closed";

  private DatabaseGone() {}

  /** Whether this, or what caused it, will be over when the database is well again. */
  public static boolean explains(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (isIt(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static boolean isIt(Throwable thrown) {
    return switch (thrown) {
      case CannotGetJdbcConnectionException e -> true;
      case CannotCreateTransactionException e -> true;
      case TransactionSystemException e -> true;
      case DataAccessResourceFailureException e -> true;
      case PessimisticLockingFailureException e -> true;
      case QueryTimeoutException e -> true;
      case SQLTransientConnectionException e -> true;
      case SQLException e -> isState(e.getSQLState()) || BROKEN.equals(e.getMessage());
      default -> false;
    };
  }

  private static boolean isState(@org.jspecify.annotations.Nullable String state) {
    return state != null
        && (STATES.contains(state)
            || state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
  }
}
