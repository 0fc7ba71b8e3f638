package breakwater.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Refuses a PostgreSQL that is too old for our SQL. */
final class OldestPostgres {
  /** The major version for which our statements are written. */
  static final int VERSION = 15;

  private OldestPostgres() {}

  static void check(DataSource database) {
    try (Connection connection = database.getConnection()) {
      check(connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      throw new StartRefused(
          "The database does not answer: " + e.getMessage(),
          "Check BREAKWATER_DATABASE_URL, _USER and _PASSWORD, and that the server runs.",
          e);
    }
  }

  /**
   * @param version as PostgreSQL says it: {@code 15.4 (Debian 15.4-1)}, {@code 18beta1}
   */
  static void check(String version) {
    int major = Integer.parseInt(version.split("[^0-9]", 2)[0]);
    if (major < VERSION) {
      throw new StartRefused(
          "The database is PostgreSQL %s, and Breakwater needs %d or newer."
              .formatted(version, VERSION),
          "Upgrade that server, or unset BREAKWATER_DATABASE_URL to use the embedded one.");
    }
  }
}
