package breakwater.journal.database;

import breakwater.journal.database.DatabaseSettings.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Spring Boot's connection pool and migrations the database to work on. */
@Configuration(proxyBeanMethods = false)
class DatabaseConnection {

  @Bean
  static EarlyStart databaseStart() {
    return new EarlyStart();
  }

  /** It is closed by what started it. */
  @Bean(destroyMethod = "")
  Postgres postgres(EarlyStart start) throws SQLException {
    return start.started();
  }

  @Bean
  JdbcConnectionDetails databaseAccess(Postgres postgres) {
    return postgres.access();
  }

  @Bean
  FlywayMigrationStrategy migrateWhatIsNewEnough() {
    return flyway -> {
      OldestPostgres.check(flyway.getConfiguration().getDataSource());
      flyway.migrate();
    };
  }

  static Postgres open(DatabaseSettings settings) throws SQLException {
    if (settings.database().guest() && settings.database().url().isEmpty()) {
      expectDatabase(settings.data());
    }
    return settings.database().url().isEmpty()
        ? embedded(DataFolder.at(settings.data()), settings.database())
        : external(settings.database());
  }

  /** A command works on what is there; only a start makes a database. */
  private static void expectDatabase(Path data) {
    if (!Files.exists(data.resolve("postgres"))) {
      throw new StartRefused(
          "There is no database in %s.".formatted(data.toAbsolutePath()),
          "Name its folder in BREAKWATER_DATA, or make one with bin/start.");
    }
  }

  private static Postgres embedded(DataFolder folder, Database settings) throws SQLException {
    var lock = FolderLock.tryTake(folder);
    if (lock.isEmpty() && !settings.guest()) {
      throw FolderLock.inUse(folder);
    }
    Cluster cluster = new Cluster(folder, Programs.in(folder, settings.embeddedVersion()));
    if (lock.isEmpty()) {
      return new Postgres.Shared(cluster.runningAddress());
    }
    EmbeddedServer server = new EmbeddedServer(lock.get(), cluster.created());
    server.address().createDatabase();
    return new Postgres.Embedded(server);
  }

  private static Postgres external(Database settings) {
    if (!settings.url().startsWith("jdbc:postgresql:")) {
      throw new StartRefused(
          "BREAKWATER_DATABASE_URL does not name a PostgreSQL in the form that Java understands.",
          "Write it as jdbc:postgresql://host:5432/database, with user and password in"
              + " BREAKWATER_DATABASE_USER and BREAKWATER_DATABASE_PASSWORD.");
    }
    return new Postgres.External(settings);
  }
}
