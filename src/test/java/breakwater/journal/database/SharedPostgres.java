package breakwater.journal.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL that several nodes of the product share, as an external one. */
public final class SharedPostgres implements AutoCloseable {
  private static final String VERSION = "18.6.0";

  private final EmbeddedServer server;
  private final Cluster cluster;

  /**
   * @param path its folder, under {@code target}; emptied first
   */
  public SharedPostgres(Path path) throws SQLException {
    ScratchData.empty(path);
    DataFolder folder = DataFolder.at(path);
    cluster = new Cluster(folder, Programs.in(folder, VERSION));
    server = new EmbeddedServer(FolderLock.tryTake(folder).orElseThrow(), cluster.created());
    server.address().createDatabase();
  }

  public String url() {
    return server.address().url();
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return server.address().password();
  }

  /** Its first process. */
  public ProcessHandle process() {
    return ProcessHandle.of(cluster.postmaster().orElseThrow().pid()).orElseThrow();
  }

  /** Kills it with signal 9; whoever watches it starts it again. */
  public void kill() {
    process().destroyForcibly();
  }

  @Override
  public void close() {
    server.close();
  }
}
