package breakwater.journal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Where the embedded server listens, and the password that it asks for. */
record ServerAddress(int port, String password) {
  static final String DATABASE = "breakwater";

  String url() {
    return url(DATABASE);
  }

  /** Whether our server answers there, with our password. */
  boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException deafOrNotOurs) {
      return false;
    }
  }

  /** Creates the product's own database inside the server, when absent. */
  void createDatabase() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      var found =
          statement.executeQuery(
              "select 1 from pg_database where datname = '%s'".formatted(DATABASE));
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties access = new Properties();
    access.setProperty("user", Cluster.USER);
    access.setProperty("password", password);
    access.setProperty("loginTimeout", "5");
    access.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(url("postgres"), access);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
