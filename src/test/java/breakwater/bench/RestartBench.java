package breakwater.bench;

import breakwater.behaviour.Api;
import breakwater.behaviour.Product;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of the packaged product to its first answer, on a data folder that exists. */
final class RestartBench {
  private static final int PORT = 18_098;
  private static final Path INSTALLED = Path.of("target/app/breakwater.jar");

  private RestartBench() {}

  static void run() throws Exception {
    measure("first start", command());
    for (int i = 0; i < 3; i++) {
      measure("restart", command());
    }
  }

  private static void measure(String what, List<String> command) throws Exception {
    long start = System.nanoTime();
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BREAKWATER_DATA", "target/bench-restart");
    builder.environment().put("BREAKWATER_ADMIN_TOKEN", Product.ADMIN_TOKEN);
    builder.environment().put("SERVER_PORT", Integer.toString(PORT));
    Process process = builder.redirectOutput(Path.of("target/bench-restart.log").toFile()).start();
    awaitAnswer(new Api(URI.create("http://127.0.0.1:" + PORT), Product.ADMIN_TOKEN));
    System.out.printf(
        "restart: %s to the first answer, embedded database included: %.1f s%n",
        what, (System.nanoTime() - start) / 1e9);
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** As bin/start does: the extracted jar with its cache where there is one. */
  private static List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path cache = Path.of("target/app/breakwater.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.add("-jar");
    command.add(Files.exists(INSTALLED) ? INSTALLED.toString() : "target/breakwater.jar");
    return command;
  }

  static void awaitAnswer(Api api) throws InterruptedException {
    while (true) {
      try {
        if (api.get("/health/ready").status() == 200) {
          return;
        }
      } catch (UncheckedIOException e) {
        // Not yet.
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
