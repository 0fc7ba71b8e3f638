package breakwater.http.health;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

@Repository
class DatabaseHealthTable {
  private final JdbcClient sql;

  DatabaseHealthTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** What can be done with the database. */
  enum State {
    WRITABLE,
    READ_ONLY,
    UNREACHABLE
  }

  State state() {
    try {
      boolean readOnly =
          sql.sql("select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'")
              .query(Boolean.class)
              .single();
      return readOnly ? State.READ_ONLY : State.WRITABLE;
    } catch (DataAccessException | TransactionException e) {
      return State.UNREACHABLE;
    }
  }
}
