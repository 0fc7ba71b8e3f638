package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rule 17; api.md, "Idempotency-Key". */
class RepeatedRequestsTest extends Product {
  private static final String PEOPLE = "/api/v1/people";

  @Autowired private List<Forgets> keepers;

  @Test
  void aRepeatGetsTheFirstAnswerAgain() {
    String id = unique("twice");
    String key = unique("key");
    Reply first = add(id, key).expect(201);
    Reply again = add(id, key).expect(201);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(PEOPLE + "/" + id);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }

  @Test
  void theSameKeyForSomethingElseIsRefused() {
    String key = unique("key");
    add(unique("one"), key).expect(201);

    assertThat(add(unique("other"), key).expect(422).at("/type"))
        .isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void anErrorIsNotKeptSoTheRepeatIsTheFirst() {
    String id = unique("late");
    String key = unique("key");
    String team = unique("team");
    Map<String, Object> body =
        Map.of(
            "id", id, "name", "L", "email", id + "@house.example", "role", "AGENT", "team", team);
    api().post(PEOPLE, body, "Idempotency-Key", key).expect(422);
    api().put("/api/v1/teams/" + team, Map.of("name", "T", "tier", "SPECIALIST")).expect(200);

    Reply reply = api().post(PEOPLE, body, "Idempotency-Key", key).expect(201);
    assertThat(reply.header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void ofManyAtOnceExactlyOneIsDone() throws Exception {
    String id = unique("race");
    String key = unique("key");
    List<Callable<Reply>> same =
        IntStream.range(0, 20).<Callable<Reply>>mapToObj(i -> () -> add(id, key)).toList();
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Reply> replies = threads.invokeAll(same).stream().map(Future::resultNow).toList();
      assertThat(replies).allMatch(reply -> reply.status() == 201 || reply.status() == 409);
      assertThat(replies)
          .filteredOn(r -> r.status() == 201 && r.header("Idempotency-Replayed").isEmpty())
          .hasSize(1);
      assertThat(replies)
          .filteredOn(reply -> reply.status() == 409)
          .allMatch(reply -> reply.at("/type").equals("/problems/idempotency-key-in-use"))
          .allMatch(reply -> reply.header("Retry-After").equals("1"));
    }
  }

  @Test
  void aKeyIsPrintableAndShort() {
    assertThat(add(unique("p"), "has space").expect(400).at("/type"))
        .isEqualTo("/problems/invalid-header");
    add(unique("p"), "k".repeat(256)).expect(400);
    add(unique("p"), unique("k".repeat(200))).expect(201);
  }

  @Test
  void whatIsErasedIsErasedFromTheAnswersTooAndStillNotDoneAgain() {
    String id = unique("erased");
    String key = unique("key");
    add(id, key).expect(201);

    keepers.forEach(keeper -> keeper.forget(new Subject("person", id)));

    assertThat(add(id, key).expect(409).at("/type")).isEqualTo("/problems/answer-forgotten");
  }

  @Test
  void theSecretOfATokenIsSentOnceAndKeptNowhere() {
    String path = PEOPLE + "/admin/tokens";
    String key = unique("key");
    Map<String, Object> body = Map.of("name", unique("once"), "scopes", List.of("READ"));
    String secret = api().post(path, body, "Idempotency-Key", key).expect(201).at("/secret");

    Reply again = api().post(path, body, "Idempotency-Key", key).expect(409);

    assertThat(again.at("/type")).isEqualTo("/problems/answer-forgotten");
    assertThat(sql("select key from request_answer where position(:secret in body) > 0", secret))
        .isEmpty();
    assertThat(api().get(path).text()).containsOnlyOnce("\"" + body.get("name") + "\"");
  }

  private List<String> sql(String statement, String secret) {
    return bean(JdbcClient.class)
        .sql(statement)
        .param("secret", secret.getBytes(StandardCharsets.UTF_8))
        .query((row, n) -> row.getString(1))
        .list();
  }

  private Reply add(String id, String key) {
    return api()
        .post(
            PEOPLE,
            Map.of("id", id, "name", "P", "email", id + "@house.example", "role", "AGENT"),
            "Idempotency-Key",
            key);
  }
}
