package breakwater.journal.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings of the embedded server: durable first, sized for the machine it runs on. */
final class ServerSettings {
  private static final String FILE = "breakwater.conf";
  private static final int LEAST_BUFFERS = 256;
  private static final int MOST_BUFFERS = 2_048;
  private static final int SHARE_OF_MEMORY = 8;

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
        shared_buffers = '%dMB'
        effective_cache_size = '%dMB'
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
            .formatted(port, buffers(memory()), 4 * buffers(memory()));
    Files.writeString(cluster.resolve(FILE), settings);
  }

  /**
   * An eighth of the memory: the product lives on the same machine, and the files are kept by the
   * operating system too. A search for a word of 10,000 cases among 1,000,000 reads 4,000 pages; it
   * took 31 ms with 256 MB and 13 ms with 1 GB or more.
   *
   * @param memory bytes
   * @return MB, from 256 to 2,048
   */
  static long buffers(long memory) {
    return Math.clamp(memory / (1 << 20) / SHARE_OF_MEMORY, LEAST_BUFFERS, MOST_BUFFERS);
  }

  /** What the machine has, or what its container may take. */
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
