package breakwater.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import breakwater.behaviour.Reply;
import breakwater.journal.database.SharedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Reliability, R1: two nodes on one PostgreSQL under load, while nodes and the database are killed:
 * nothing that was acknowledged is lost, nothing happens twice.
 */
class KilledNodesIT {
  private static final Duration LOAD = Duration.ofSeconds(60);
  private static final int WRITERS = 4;

  @Test
  void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("Killing nodes with the seed " + seed);
    try (var postgres = new SharedPostgres(Path.of("target/nodes"))) {
      Node first = new Node("node-a", postgres);
      first.awaitReady();
      Node second = new Node("node-b", postgres);
      try {
        second.awaitReady();
        List<Node> nodes = List.of(first, second);
        List<Writer> writers = load(nodes, postgres, new Random(seed));
        nodes.forEach(Node::awaitReady);
        judge(writers, second.api());
        Awaitility.await().until(() -> nodes(second) == 2);
        BulkOutlivesItsNode.test(first, second, () -> theOtherTakesOver(first, second));
        assertThat(second.stop()).as("a stop by SIGTERM is orderly").isIn(0, 143);
      } finally {
        first.kill();
        second.kill();
      }
    }
  }

  private static List<Writer> load(List<Node> nodes, SharedPostgres postgres, Random random)
      throws InterruptedException {
    long end = System.nanoTime() + LOAD.toNanos();
    var writers = new ArrayList<Writer>();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        var writer = new Writer("w" + i, nodes, random.nextLong(), () -> System.nanoTime() < end);
        writers.add(writer);
        threads.submit(writer);
      }
      int kills = 0;
      while (System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(2_000));
        if (++kills % 4 == 0) {
          postgres.kill();
        } else {
          Node victim = nodes.get(random.nextInt(nodes.size()));
          victim.kill();
          victim.restart();
          if (nodes.stream().noneMatch(Node::ready)) {
            victim.awaitReady();
          }
        }
      }
    }
    return writers;
  }

  private static void judge(List<Writer> writers, Api api) {
    var acknowledged = new HashMap<String, String>();
    var critical = new ArrayList<String>();
    for (Writer writer : writers) {
      acknowledged.putAll(writer.acknowledged);
      critical.addAll(writer.critical.keySet());
      assertThat(writer.wrong).isEmpty();
    }
    System.out.printf(
        "%d messages acknowledged, %d cases made critical%n", acknowledged.size(), critical.size());
    assertThat(acknowledged).hasSizeGreaterThan(50);
    everyMessageIsThereOnce(acknowledged, api);
    everyCriticalCaseIsRaisedOnce(critical, api);
    assertThat(api.get("/api/v1/audit/verification").json().path("intact").asBoolean()).isTrue();
    theFeedHasNoHoles(api);
  }

  /** The leases of a node end when the others miss its heartbeat: docs/decisions/0008. */
  private static void theOtherTakesOver(Node killed, Node other) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10).minus(killed.dead()))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> nodes(other) == 1);
    System.out.printf(
        "The work of a killed node is free for the other after %d ms%n", killed.dead().toMillis());
  }

  private static int nodes(Node node) {
    return node.api().get("/health/engine").json().path("nodes").asInt();
  }

  private static void everyMessageIsThereOnce(Map<String, String> acknowledged, Api api) {
    var told = new HashMap<String, Integer>();
    acknowledged.values().stream()
        .distinct()
        .flatMap(caseId -> api.all("/api/v1/cases/" + caseId + "/messages").stream())
        .map(message -> message.path("body").asString())
        .filter(body -> body.startsWith(Writer.BODY))
        .forEach(body -> told.merge(body.substring(Writer.BODY.length()), 1, Integer::sum));
    acknowledged
        .keySet()
        .forEach(id -> assertThat(told.getOrDefault(id, 0)).as("times of " + id).isEqualTo(1));
  }

  private static void everyCriticalCaseIsRaisedOnce(List<String> critical, Api api) {
    for (String caseId : critical) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                assertThat(api.all("/api/v1/cases/" + caseId + "/history"))
                    .filteredOn(fact -> fact.path("name").asString().equals("escalation.raised.v1"))
                    .as("raised on case " + caseId)
                    .hasSize(1);
              });
    }
  }

  private static void theFeedHasNoHoles(Api api) {
    long position = 0;
    Reply page = api.get("/api/v1/events?limit=200&after=0");
    while (!page.json().path("items").isEmpty()) {
      for (JsonNode event : page.json().path("items")) {
        assertThat(event.path("id").asLong()).isEqualTo(++position);
      }
      page = api.get("/api/v1/events?limit=200&after=" + position);
    }
    assertThat(position).isPositive();
  }
}
