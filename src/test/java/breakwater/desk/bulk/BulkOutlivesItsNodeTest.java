package breakwater.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.behaviour.Product;
import breakwater.journal.Clock;
import breakwater.people.People;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Reliability, R1: of a bulk change nothing is done twice and nothing is left, whichever node dies
 * in its middle. A node is a worker with connections of its own; it dies when the database ends the
 * one on which it works, before that commits.
 */
class BulkOutlivesItsNodeTest extends Product {
  private static final int CASES = 12;

  @Test
  void twoNodesShareItAndWhatAKilledOneHadInHandIsDoneByTheOther() {
    settle();
    List<String> cases = IntStream.range(0, CASES).mapToObj(_ -> opened()).toList();
    String key = unique("bulk");
    String where = asked(cases, key);
    BulkWorker other = node();
    assertThat(node().work()).isTrue();
    assertThat(run(where, "changed")).isEqualTo(1);

    assertThatThrownBy(() -> diesInTheMiddle(other)).isNotInstanceOf(AssertionError.class);
    assertThat(run(where, "changed")).as("its own is undone, the other's is done").isEqualTo(2);
    assertThat(times(cases.get(1), "case.tags-changed.v1")).isZero();
    assertThat(run(where, "pending")).isEqualTo(CASES - 2);

    Stream.of(node(), other)
        .map(node -> CompletableFuture.runAsync(() -> finish(node)))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(run(where, "changed")).isEqualTo(CASES);
    assertThat(run(where, "pending")).isZero();
    for (String id : cases) {
      assertThat(times(id, "case.tags-changed.v1")).isEqualTo(1);
      assertThat(times(id, "case.waiting-began.v1")).isEqualTo(1);
    }
    assertThat(asked(cases, key)).as("asked again").isEqualTo(where);
    assertThat(other.work()).as("there is anything left").isFalse();
  }

  /** It has done its case, and another node the next one, when it is killed. */
  private void diesInTheMiddle(BulkWorker other) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              assertThat(node().work()).isTrue();
              assertThat(
                      CompletableFuture.supplyAsync(other::work)
                          .orTimeout(30, TimeUnit.SECONDS)
                          .join())
                  .isTrue();
              bean(JdbcClient.class)
                  .sql("select pg_terminate_backend(pg_backend_pid())")
                  .query((row, n) -> true)
                  .list();
            });
  }

  private static void finish(BulkWorker node) {
    while (node.work()) {
      // until nothing is left
    }
  }

  private BulkWorker node() {
    return new BulkWorker(
        bean(TransactionTemplate.class),
        bean(BulkTable.class),
        bean(Deed.class),
        bean(People.class),
        bean(Clock.class));
  }

  private String asked(List<String> cases, String key) {
    return api()
        .post(
            "/api/v1/cases/bulk",
            Map.of(
                "change",
                Map.of("addTags", List.of("outage"), "status", "ON_HOLD"),
                "cases",
                cases.stream().map(id -> Map.of("id", id)).toList()),
            "Idempotency-Key",
            key)
        .expect(202)
        .header("Location");
  }

  private int run(String where, String count) {
    return api().get(where).expect(200).json().at("/" + count).asInt();
  }

  private long times(String id, String fact) {
    JsonNode history = api().get("/api/v1/cases/" + id + "/history").expect(200).json();
    return history.findValuesAsString("name").stream().filter(fact::equals).count();
  }

  private String opened() {
    return api()
        .post("/api/v1/cases", Map.of("subject", unique("Export"), "body", "It fails."))
        .expect(201)
        .at("/id");
  }
}
