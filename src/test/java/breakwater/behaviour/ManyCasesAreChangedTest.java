package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bulk changes say before what becomes of each case, and do exactly that. */
class ManyCasesAreChangedTest extends Product {
  private static final String BULK = "/api/v1/cases/bulk";

  @Test
  void a_preview_says_what_each_case_would_become_and_changes_nothing() {
    String open = opened(Priority.LOW);
    String high = opened(Priority.HIGH);
    String solved = opened(Priority.HIGH);
    api().post("/api/v1/cases/" + solved + "/resolution", Map.of()).expect(200);
    Reply before = api().get("/api/v1/cases/" + open);
    var change = Map.of("priority", "HIGH", "addTags", List.of("outage"), "status", "ON_HOLD");

    List<JsonNode> results =
        results(api().post(BULK, body(change, true, open, high, solved)).expect(200));
    assertThat(differences(results.get(0)))
        .containsExactly("STATUS OPEN ON_HOLD", "PRIORITY LOW HIGH", "TAGS - outage");
    assertThat(differences(results.get(1))).doesNotContain("PRIORITY LOW HIGH").hasSize(2);
    assertThat(outcome(results.get(2))).isEqualTo("REFUSED case-finished");
    assertThat(results.get(2).at("/sentence").asString()).contains("Reopen it first");
    settle();
    assertThat(api().get("/api/v1/cases/" + open).text()).isEqualTo(before.text());
    assertThat(api().get("/api/v1/cases/" + solved).at("/tags")).isIn("", "[]");
  }

  @Test
  void it_is_done_case_by_case_and_one_that_refuses_stops_no_other() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String first = opened(Priority.LOW);
    String stale = opened(Priority.LOW);
    String closed = opened(Priority.LOW);
    api().post("/api/v1/cases/" + closed + "/closure", Map.of("reason", "Spam.")).expect(200);
    Map<String, Object> change = new HashMap<>(Map.of("assignee", ann, "status", "RESOLVED"));
    change.put("reason", "The outage is over.");
    Map<String, Object> body = new HashMap<>(body(change, false, first, closed));
    var named = new java.util.ArrayList<Object>((List<?>) body.get("cases"));
    named.add(Map.of("id", stale, "version", 1));
    api().patch("/api/v1/cases/" + stale, Map.of("priority", "HIGH")).expect(200);
    body.put("cases", named);

    String key = unique("bulk-key");
    Reply asked = api().post(BULK, body, "Idempotency-Key", key).expect(202);
    String where = asked.header("Location");
    assertThat(api().post(BULK, body, "Idempotency-Key", key).expect(202).header("Location"))
        .isEqualTo(where);
    assertThat(api().get(where).expect(200).json().at("/pending").asInt()).isEqualTo(3);
    settle();
    JsonNode run = api().get(where).expect(200).json();
    assertThat(run.at("/changed").asInt()).isEqualTo(1);
    assertThat(run.at("/refused").asInt()).isEqualTo(2);
    Reply part = api().get(where + "/results?limit=2").expect(200);
    assertThat(part.json().at("/items").size()).isEqualTo(2);
    String rest = where + "/results?cursor=" + part.at("/nextCursor");
    List<JsonNode> results = api().get(rest).expect(200).json().at("/items").valueStream().toList();
    assertThat(results.stream().map(ManyCasesAreChangedTest::outcome))
        .containsExactly("REFUSED stale");

    assertThat(api().get("/api/v1/cases/" + first).at("/assignee")).isEqualTo(ann);
    assertThat(api().get("/api/v1/cases/" + first).at("/status")).isEqualTo("RESOLVED");
    assertThat(api().get("/api/v1/cases/" + closed).at("/assignee")).isNotEqualTo(ann);
    crew.as(ann).get(where).expect(404);
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(browser.load(where.replace("/api/v1/cases/", "/desk/")).body())
        .contains("Somebody was faster", "set the priority", "Look at it as it is now")
        .doesNotContain("edition");
  }

  @Test
  void those_that_fit_a_filter_are_taken_up_to_a_limit() {
    String tag = unique("tag");
    for (int i = 0; i < 3; i++) {
      api().patch("/api/v1/cases/" + opened(Priority.LOW), Map.of("tags", List.of(tag)));
    }
    Map<String, Object> body =
        Map.of(
            "filter", Map.of("tag", tag),
            "limit", 2,
            "change", Map.of("removeTags", List.of(tag)));
    advance(Duration.ofDays(40));
    Instant before = now();
    Reply asked = api().post(BULK, body).expect(202);
    assertThat(asked.json().at("/complete").asBoolean()).isFalse();
    assertThat(Instant.parse(asked.at("/run/askedAt")))
        .as("by the product's clock")
        .isBetween(before, now());
    settle();
    assertThat(api().get("/api/v1/desk?tag=" + tag).json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void what_is_so_already_is_no_refusal_whatever_version_was_seen() {
    String id = opened(Priority.LOW);
    var change = Map.of("priority", "HIGH", "addTags", List.of("vip"));
    Map<String, Object> body = new HashMap<>(body(change, false, id));
    body.put("cases", List.of(Map.of("id", id, "version", 1)));
    api().patch("/api/v1/cases/" + id, Map.of("priority", "HIGH", "tags", List.of("vip", "x")));
    String before = api().get("/api/v1/cases/" + id).text();

    String where = api().post(BULK, body).expect(202).header("Location");
    settle();

    assertThat(api().get(where).at("/unchanged")).isEqualTo("1");
    assertThat(api().get("/api/v1/cases/" + id).text()).isEqualTo(before);
  }

  @Test
  void whoever_is_given_a_case_while_away_is_said_to_be_with_who_stands_in() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String until = now().plus(Duration.ofDays(3)).toString();
    api()
        .post(
            "/api/v1/people/" + ann + "/absences",
            Map.of("from", now().toString(), "until", until, "substitute", bob))
        .expect(201);
    String id = opened(Priority.LOW);

    Reply preview = api().post(BULK, body(Map.of("assignee", ann), true, id)).expect(200);
    assertThat(preview.at("/assigneeAway/person")).isEqualTo(ann);
    assertThat(preview.at("/assigneeAway/substitute")).isEqualTo(bob);
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(
            browser
                .press("/desk", "/desk/bulk/preview", Map.of("cases", id, "assignee", ann))
                .body())
        .containsPattern("is away.*stands in");

    Reply changed = api().patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
    assertThat(changed.at("/assignee")).isEqualTo(ann);
    assertThat(changed.at("/assigneeAway/until")).isEqualTo(until);
    assertThat(changed.at("/assigneeAway/substitute")).isEqualTo(bob);
    assertThat(browser.load("/cases/" + id).body()).contains("stands in");
    assertThat(api().patch("/api/v1/cases/" + id, Map.of("assignee", bob)).at("/assigneeAway"))
        .isIn("", "null");
  }

  @Test
  void a_tag_that_is_added_and_removed_is_marked() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String id = opened(Priority.LOW);
    assertThat(
            browser
                .press(
                    "/desk",
                    "/desk/bulk/preview",
                    Map.of("cases", id, "add", "vip", "remove", "vip"))
                .body())
        .containsPattern("data-field=\"remove\"[^>]*>A tag cannot be added and removed at once.");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    String id = opened(Priority.LOW);
    assertThat(api().post(BULK, body(Map.of(), true, id)).expect(422).at("/type"))
        .isEqualTo("/problems/bulk-nothing");
    assertThat(
            api().post(BULK, body(Map.of("priority", "LOW"), true, id, id)).expect(422).at("/type"))
        .isEqualTo("/problems/bulk-size");
    api().post(BULK, Map.of("change", Map.of("priority", "LOW"))).expect(400);
    api().post(BULK, body(Map.of("assignee", 7), true, id)).expect(400);
    api().get(BULK + "/nothing").expect(404);
    for (boolean preview : List.of(true, false)) {
      assertThat(
              api()
                  .post(
                      BULK, body(Map.of("priority", "CRITICAL"), preview, id, "nope", "999999999"))
                  .expect(404)
                  .at("/detail"))
          .isEqualTo(
              "There is no case nope, 999999999. Nothing was changed: leave out what is unknown.");
      settle();
      assertThat(api().get("/api/v1/cases/" + id).at("/priority")).isEqualTo("LOW");
      assertThat(
              api()
                  .post(
                      BULK,
                      Map.of(
                          "filter", Map.of("tags", "x"),
                          "change", Map.of("priority", "LOW"),
                          "preview", preview))
                  .expect(422)
                  .at("/detail"))
          .as("a name that is not known would select everything")
          .contains("'tags'", "tag, team");
    }
    assertThat(
            outcome(
                results(
                        api()
                            .post(BULK, body(Map.of("assignee", "nobody-here"), true, id))
                            .expect(200))
                    .getFirst()))
        .isEqualTo("REFUSED assignee-unknown");
  }

  private String opened(Priority priority) {
    return new Desk(this, api()).opened(unique("Exports fail"), priority);
  }

  private static Map<String, Object> body(Map<String, ?> change, boolean preview, String... cases) {
    return Map.of(
        "change", change,
        "preview", preview,
        "cases", List.of(cases).stream().map(id -> Map.of("id", id)).toList());
  }

  private static List<JsonNode> results(Reply reply) {
    return reply.json().at("/results").valueStream().toList();
  }

  private static String outcome(JsonNode result) {
    return result.at("/outcome").asString() + " " + result.at("/type").asString();
  }

  private static List<String> differences(JsonNode result) {
    return result
        .at("/differences")
        .valueStream()
        .map(d -> "%s %s %s".formatted(d.at("/what").asString(), text(d, "from"), text(d, "to")))
        .toList();
  }

  private static String text(JsonNode difference, String name) {
    JsonNode value = difference.at("/" + name);
    return value.isString() ? value.asString() : "-";
  }
}
