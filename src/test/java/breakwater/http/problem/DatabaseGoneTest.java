package breakwater.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What is over when the database is well again is told from a fault of ours. */
class DatabaseGoneTest {
  @Test
  void a_connection_that_the_pool_took_out_of_our_hands_is_a_database_that_is_gone()
      throws SQLException {
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(new Nowhere());
    try (var pool = new HikariDataSource(settings)) {
      Connection connection = pool.getConnection();
      connection.close();
      Throwable thrown = catchThrowable(connection::rollback);
      assertThat(DatabaseGone.explains(new IllegalStateException(thrown))).isTrue();
    }
  }

  @Test
  void a_wrong_statement_is_a_fault_of_ours() {
    var wrong = new SQLException("syntax error at or near \"selct\"", "42601");
    assertThat(DatabaseGone.explains(new IllegalStateException(wrong))).isFalse();
  }

  /** Hands out connections that lead nowhere. */
  private static final class Nowhere extends AbstractDataSource {
    @Override
    public Connection getConnection() {
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, _) ->
                  switch (method.getReturnType().getName()) {
                    case "boolean" -> true;
                    case "int" -> 0;
                    default -> null;
                  });
    }

    @Override
    public Connection getConnection(String user, String password) {
      return getConnection();
    }
  }
}
