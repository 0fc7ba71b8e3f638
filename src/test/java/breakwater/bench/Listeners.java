package breakwater.bench;

import breakwater.behaviour.Api;
import breakwater.behaviour.Product;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many open browsers that listen for what happens. */
final class Listeners {
  private Listeners() {}

  /** Messages that only warm the node. */
  private static final int WARM = 5;

  /** From the sending of a message until each listener has heard of it. */
  static Latencies measure(Api api, int listeners, int messages) throws Exception {
    var heard = new ConcurrentLinkedQueue<CountDownLatch>();
    var arrivals = new ConcurrentLinkedQueue<Long>();
    var open = new CountDownLatch(listeners);
    List<Thread> threads = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < listeners; i++) {
        threads.add(Thread.startVirtualThread(() -> listen(api, client, open, heard, arrivals)));
      }
      open.await(60, TimeUnit.SECONDS);
      var nanos = new ArrayList<Long>();
      for (int n = -WARM; n < messages; n++) {
        var all = new CountDownLatch(listeners);
        heard.clear();
        arrivals.clear();
        heard.add(all);
        long start = System.nanoTime();
        api.post("/api/v1/messages", message(), "Idempotency-Key", UUID.randomUUID().toString())
            .expect(201);
        if (!all.await(10, TimeUnit.SECONDS)) {
          throw new IllegalStateException(all.getCount() + " listeners heard nothing in 10 s");
        }
        if (n >= 0) {
          arrivals.forEach(at -> nanos.add(at - start));
        }
      }
      threads.forEach(Thread::interrupt);
      client.shutdownNow();
      return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }
  }

  private static void listen(
      Api api,
      HttpClient client,
      CountDownLatch open,
      ConcurrentLinkedQueue<CountDownLatch> heard,
      ConcurrentLinkedQueue<Long> arrivals) {
    var request =
        HttpRequest.newBuilder(api.address().resolve("/api/v1/events"))
            .header("Authorization", "Bearer " + Product.ADMIN_TOKEN)
            .header("Accept", "text/event-stream")
            .build();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      open.countDown();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:") && line.contains("case.opened")) {
          arrivals.add(System.nanoTime());
          heard.forEach(CountDownLatch::countDown);
        }
      }
    } catch (java.io.IOException e) {
      // The client was shut down: the measurement is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> message() {
    return Map.of(
        "source", "mail",
        "externalId", UUID.randomUUID().toString(),
        "conversation", UUID.randomUUID().toString(),
        "direction", "INBOUND",
        "from", Map.of("email", "jo@acme.example", "name", "Jo Weber"),
        "subject", "Export fails",
        "body", "It fails.");
  }
}
