package breakwater.bench;

import breakwater.behaviour.Api;
import breakwater.behaviour.Product;
import breakwater.journal.database.SharedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates cases through the API with 8 clients: one packaged node, external PostgreSQL. */
final class CreateBench {
  private static final int CLIENTS = 8;
  private static final int WARM = 6_000;
  private static final int MEASURED = 15_000;
  private static final int PORT = 18_099;

  private CreateBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    Process node = launch(postgres);
    try {
      Api api = new Api(URI.create("http://127.0.0.1:" + PORT), Product.ADMIN_TOKEN);
      RestartBench.awaitAnswer(api);
      create(api, WARM);
      long start = System.nanoTime();
      Latencies latencies = create(api, MEASURED);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "create: %,d cases through POST /messages, %d clients: %,.0f/s, %s%n",
          MEASURED, CLIENTS, MEASURED / seconds, latencies);
    } finally {
      node.destroy();
      node.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static Process launch(SharedPostgres postgres) throws Exception {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx600m",
            "-jar",
            "target/breakwater.jar");
    builder.environment().put("BREAKWATER_DATABASE_URL", postgres.url());
    builder.environment().put("BREAKWATER_DATABASE_USER", postgres.user());
    builder.environment().put("BREAKWATER_DATABASE_PASSWORD", postgres.password());
    builder.environment().put("BREAKWATER_ADMIN_TOKEN", Product.ADMIN_TOKEN);
    builder.environment().put("BREAKWATER_DATA", "target/bench-node");
    builder.environment().put("SERVER_PORT", Integer.toString(PORT));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target/bench-node.log").toFile())
        .start();
  }

  private static Latencies create(Api api, int count) throws Exception {
    var next = new AtomicInteger();
    var nanos = new long[count];
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var done = new ArrayList<Future<?>>();
      for (int c = 0; c < CLIENTS; c++) {
        done.add(
            clients.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    String id = UUID.randomUUID().toString();
                    api.post("/api/v1/messages", message(id), "Idempotency-Key", id).expect(201);
                    nanos[i] = System.nanoTime() - start;
                  }
                  return null;
                }));
      }
      for (Future<?> client : done) {
        client.get();
      }
    }
    return new Latencies(nanos);
  }

  private static Map<String, Object> message(String id) {
    return Map.of(
        "source",
        "bench",
        "externalId",
        id,
        "conversation",
        id,
        "direction",
        "INBOUND",
        "account",
        Map.of("externalId", "acme-" + id.substring(0, 2), "name", "Acme"),
        "from",
        Map.of("email", "jo@" + id.substring(0, 2) + ".example", "name", "Jo"),
        "subject",
        "The export of invoices fails since this morning",
        "body",
        "Every export ends with HTTP 502 after about a minute. ".repeat(8));
  }
}
