package breakwater.journal.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that holds the journal, for as long as the product runs. */
sealed interface Postgres extends AutoCloseable {

  JdbcConnectionDetails access();

  /** Stops it, where it is ours to stop. */
  @Override
  void close();

  /** Ours: started, watched and stopped by us. */
  record Embedded(EmbeddedServer server) implements Postgres {
    @Override
    public JdbcConnectionDetails access() {
      return ofEmbedded(server.address());
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** The embedded one of a live application whose folder a command shares. */
  record Shared(ServerAddress address) implements Postgres {
    @Override
    public JdbcConnectionDetails access() {
      return ofEmbedded(address);
    }

    @Override
    public void close() {}
  }

  /** Somebody else's. */
  record External(DatabaseSettings.Database settings) implements Postgres {
    @Override
    public JdbcConnectionDetails access() {
      return new Access(
          settings.url(), emptyToNull(settings.user()), emptyToNull(settings.password()));
    }

    @Override
    public void close() {}
  }

  private static JdbcConnectionDetails ofEmbedded(ServerAddress address) {
    return new Access(address.url(), Cluster.USER, address.password());
  }

  private static @Nullable String emptyToNull(String setting) {
    return setting.isEmpty() ? null : setting;
  }

  /** As Spring Boot's connection pool asks for it. */
  record Access(String url, @Nullable String user, @Nullable String secret)
      implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public @Nullable String getUsername() {
      return user;
    }

    @Override
    public @Nullable String getPassword() {
      return secret;
    }

    @Override
    public String toString() {
      return url;
    }
  }
}
