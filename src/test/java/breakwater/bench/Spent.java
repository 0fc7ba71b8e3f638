package breakwater.bench;

import breakwater.journal.database.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time, which says what work costs also where other work shares the machine.
 *
 * @param product of this process, in seconds
 * @param database of the server and of its backends, those that have ended too, in seconds
 */
record Spent(double product, double database) {
  /** Linux counts processor time in hundredths of a second. */
  private static final double TICKS = 100;

  /** Since the start of each process. */
  static Spent untilNow(SharedPostgres postgres) throws IOException {
    long database = 0;
    ProcessHandle server = postgres.process();
    for (ProcessHandle each : Stream.concat(Stream.of(server), server.children()).toList()) {
      database += ticks(each.pid(), each.equals(server));
    }
    return new Spent(ticks(ProcessHandle.current().pid(), false) / TICKS, database / TICKS);
  }

  Spent since(Spent before) {
    return new Spent(product - before.product, database - before.database);
  }

  String each(long pieces) {
    return "%.2f ms in the product and %.2f ms in the database for each; load %s"
        .formatted(product * 1e3 / pieces, database * 1e3 / pieces, load());
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  /** Of user and system; with those of ended children, if wanted. */
  private static long ticks(long pid, boolean withEnded) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String line = Files.readString(stat);
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    return fields.subList(11, withEnded ? 15 : 13).stream().mapToLong(Long::parseLong).sum();
  }
}
