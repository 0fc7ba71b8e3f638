package breakwater.behaviour;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests of linked, merged and split cases ask and do. */
abstract class TiedCases extends Product {

  Reply split(String id, String... messages) {
    return post(id, "split", Map.of("title", "Another", "messages", List.of(messages)));
  }

  List<String> liveClocks(String id) {
    return clocks(id)
        .filter(clock -> List.of("RUNNING", "PAUSED").contains(word(clock, "/state")))
        .map(clock -> word(clock, "/kind"))
        .sorted()
        .toList();
  }

  /** Those of this kind in this state. */
  List<JsonNode> clocks(String id, String kind, String state) {
    return clocks(id)
        .filter(clock -> word(clock, "/kind").equals(kind) && word(clock, "/state").equals(state))
        .toList();
  }

  private Stream<JsonNode> clocks(String id) {
    return api().get(path(id) + "/clocks").expect(200).json().at("/items").valueStream();
  }

  private static String word(JsonNode clock, String at) {
    return clock.at(at).asString().toUpperCase(Locale.ROOT);
  }

  List<String> bodies(String id) {
    return api()
        .get(path(id) + "/messages")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/body").asString())
        .toList();
  }

  List<String> ties(String id) {
    return api()
        .get(path(id) + "/links")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(
            it ->
                "%s %s %s"
                    .formatted(
                        it.at("/as").asString(),
                        it.at("/other").asString(),
                        it.at("/status").asString()))
        .toList();
  }

  Reply link(String id, String as, String other) {
    return api().put(path(id) + "/links/" + other, Map.of("as", as));
  }

  String asked(String body) {
    return api()
        .post("/api/v1/messages", Inbox.message(unique("ticket")).with("body", body).body())
        .expect(201)
        .at("/caseId");
  }

  String said(String thread, String account, String body) {
    return received(thread, account, body).expect(201).at("/caseId");
  }

  Reply received(String thread, String account, String body) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("mail"))
                .with("conversation", thread)
                .with("account", Map.of("externalId", account, "name", account))
                .with("sentAt", now().toString())
                .with("body", body)
                .body());
  }

  /** Whether the numbers know it as a case of its own. */
  boolean countedAsCase(String id) {
    settle();
    return bean(JdbcClient.class)
        .sql("select exists (select from insight_case where case_id = :id)")
        .param("id", Long.parseLong(id))
        .query(Boolean.class)
        .single();
  }

  void say(String id, String body) {
    post(id, "messages", Map.of("direction", "OUTBOUND", "body", body)).expect(201);
  }

  Reply put(String id, String noun) {
    return api().put(path(id) + "/" + noun, Map.of());
  }

  Reply post(String id, String noun, Object body) {
    return api().post(path(id) + "/" + noun, body);
  }

  String status(String id) {
    return api().get(path(id)).expect(200).at("/status");
  }

  String etag(String id) {
    return api().get(path(id)).expect(200).header("ETag");
  }

  static String path(String id) {
    return "/api/v1/cases/" + id;
  }
}
