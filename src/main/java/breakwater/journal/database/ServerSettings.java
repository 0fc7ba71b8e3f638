package breakwater.journal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings of the embedded server: durable first, sized for a machine with two cores. */
final class ServerSettings {
  private static final String FILE = "breakwater.conf";

  private ServerSettings() {}

  /** Once, when the files are created. */
  static void include(Path cluster) throws IOException {
    Files.writeString(
        cluster.resolve("postgresql.conf"),
        "\ninclude = '" + FILE + "'\n",
        StandardOpenOption.APPEND);
  }

  static void write(Path cluster, int port) throws IOException {
    String settings =
        """
        # Written by Breakwater at each start. Settings of your own go to the end of postgresql.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 100
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        shared_buffers = '256MB'
        effective_cache_size = '1GB'
        work_mem = '16MB'
        maintenance_work_mem = '128MB'
        max_wal_size = '2GB'
        checkpoint_timeout = '10min'
        random_page_cost = 1.1
        jit = off
        idle_in_transaction_session_timeout = '30s'
        timezone = 'UTC'
        log_timezone = 'UTC'
        logging_collector = on
        log_directory = '../log'
        log_filename = 'postgres-%%a.log'
        log_rotation_age = '1d'
        log_rotation_size = 0
        log_truncate_on_rotation = on
        """
            .formatted(port);
    Files.writeString(cluster.resolve(FILE), settings);
  }
}
