package breakwater.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A bulk change whose node is killed in the middle: the other finishes it, each case once. */
final class BulkOutlivesItsNode {
  private static final int CASES = 300;
  private static final String BULK = "/api/v1/cases/bulk";

  private BulkOutlivesItsNode() {}

  /**
   * @param whenKilled what else is true from then on
   */
  static void test(Node killed, Node other, Runnable whenKilled) {
    List<String> cases = opened(other.api());
    Map<String, ?> body = body(cases);
    String where = asked(killed.api(), body);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> run(other, where).path("pending").asInt() < CASES);
    killed.kill();
    int left = run(other, where).path("pending").asInt();
    assertThat(left).as("cases that wait when the node is killed").isPositive();
    whenKilled.run();
    assertThat(asked(other.api(), body)).as("asked again with the same key").isEqualTo(where);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> run(other, where).path("pending").asInt() == 0);
    JsonNode done = run(other, where);
    assertThat(done.path("changed").asInt()).isEqualTo(CASES);
    for (String id : cases) {
      assertThat(other.api().all("/api/v1/cases/" + id + "/history"))
          .extracting(fact -> fact.path("name").asString())
          .as("history of case " + id)
          .containsOnlyOnce("case.tags-changed.v1", "case.waiting-began.v1");
    }
    System.out.printf(
        "%d of %d cases of a bulk change were left when its node was killed%n", left, CASES);
  }

  private static List<String> opened(Api api) {
    return IntStream.range(0, CASES)
        .mapToObj(
            i ->
                api.post("/api/v1/cases", Map.of("subject", "Bulk " + i, "body", "It fails."))
                    .expect(201)
                    .at("/id"))
        .toList();
  }

  private static Map<String, ?> body(List<String> cases) {
    return Map.of(
        "change",
        Map.of("addTags", List.of("outage"), "status", "ON_HOLD"),
        "cases",
        cases.stream().map(id -> Map.of("id", id)).toList());
  }

  private static String asked(Api api, Map<String, ?> body) {
    return api.post(BULK, body, "Idempotency-Key", "bulk-of-a-killed-node")
        .expect(202)
        .header("Location");
  }

  private static JsonNode run(Node node, String where) {
    return node.api().get(where).expect(200).json();
  }
}
