package breakwater.chaos;

import breakwater.behaviour.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * A client that tells messages and calls, and asks again with the same key until it is answered.
 */
final class Writer implements Runnable {
  /** Conversations of each writer; so most messages meet a case that exists. */
  private static final int CONVERSATIONS = 12;

  /** Before the id of each message. */
  static final String BODY = "It fails again: ";

  private final String name;
  private final List<Node> nodes;
  private final BooleanSupplier goOn;
  private final Random random;

  /** Every message that was acknowledged, with the case that was named. */
  final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** The cases that were made critical. */
  final Map<String, Boolean> critical = new ConcurrentHashMap<>();

  /** Answers that no request should ever get. */
  final Map<String, Integer> wrong = new ConcurrentHashMap<>();

  Writer(String name, List<Node> nodes, long seed, BooleanSupplier goOn) {
    this.name = name;
    this.nodes = nodes;
    this.goOn = goOn;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    for (int i = 0; goOn.getAsBoolean(); i++) {
      String id = name + "-" + i;
      Reply told = untilAnswered("POST", "/api/v1/messages", message(id), UUID.randomUUID());
      if (told != null && told.status() < 300) {
        String caseId = told.json().path("caseId").asString();
        acknowledged.put(id, caseId);
        if (random.nextInt(10) == 0) {
          makeCritical(caseId);
        }
      }
    }
  }

  private void makeCritical(String caseId) {
    Reply patched =
        untilAnswered(
            "PATCH", "/api/v1/cases/" + caseId, Map.of("priority", "CRITICAL"), UUID.randomUUID());
    if (patched != null && patched.status() == 200) {
      critical.put(caseId, true);
    }
  }

  private Map<String, Object> message(String id) {
    return Map.of(
        "source",
        "chaos",
        "externalId",
        id,
        "conversation",
        name + "-c" + random.nextInt(CONVERSATIONS),
        "direction",
        "INBOUND",
        "subject",
        "Export fails",
        "body",
        BODY + id);
  }

  /** Another node each time; null = the test ended first. */
  private @org.jspecify.annotations.Nullable Reply untilAnswered(
      String method, String path, Object body, UUID key) {
    while (goOn.getAsBoolean()) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      try {
        Reply reply = node.api().send(method, path, body, "Idempotency-Key", key.toString());
        if (reply.status() < 300) {
          return reply;
        }
        if (reply.status() != 503 && reply.status() != 409 && reply.status() != 429) {
          wrong.merge(reply.status() + " " + method + " " + reply.text(), 1, Integer::sum);
        }
      } catch (UncheckedIOException e) {
        Thread.onSpinWait();
      }
    }
    return null;
  }
}
