package breakwater.chaos;

import breakwater.behaviour.Api;
import breakwater.behaviour.Packaged;
import breakwater.behaviour.Product;
import breakwater.journal.database.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** One process of the packaged product on a shared database. */
final class Node {
  private final String name;
  private final SharedPostgres postgres;
  private final int port = freePort();
  private Process process;
  private long killed;

  Node(String name, SharedPostgres postgres) {
    this.name = name;
    this.postgres = postgres;
    this.process = launch();
  }

  Api api() {
    return new Api(URI.create("http://127.0.0.1:" + port), Product.ADMIN_TOKEN);
  }

  void kill() {
    killed = System.nanoTime();
    process.destroyForcibly().onExit().join();
  }

  /** Since it was killed last. */
  Duration dead() {
    return Duration.ofNanos(System.nanoTime() - killed);
  }

  void restart() {
    process = launch();
  }

  /** Signals as a person would: {@code STOP} freezes it, {@code CONT} lets it go on. */
  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  /** Asks it to stop, and waits until it has. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  void awaitReady() {
    Awaitility.await(name + " is ready")
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(100))
        .until(this::ready);
  }

  boolean ready() {
    try {
      return api().get("/health/ready").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private Process launch() {
    try {
      var builder =
          Packaged.process()
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(Path.of("target", name + ".log").toFile()));
      builder.environment().put("BREAKWATER_DATABASE_URL", postgres.url());
      builder.environment().put("BREAKWATER_DATABASE_USER", postgres.user());
      builder.environment().put("BREAKWATER_DATABASE_PASSWORD", postgres.password());
      builder.environment().put("BREAKWATER_ADMIN_TOKEN", Product.ADMIN_TOKEN);
      builder.environment().put("BREAKWATER_DATA", "target/" + name);
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
