package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people do with a case: every change is told with its instant, and only what changes. */
class CaseWorkTest extends Product {

  @Test
  void one_of_us_opens_a_case() {
    Reply opened =
        api()
            .post(
                "/api/v1/cases",
                Map.of("subject", "Export fails", "body", "Jo called.", "priority", "HIGH"))
            .expect(201);
    String id = opened.at("/id");
    assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + id);
    assertThat(opened.at("/origin")).isEqualTo("AGENT");
    assertThat(opened.at("/priority")).isEqualTo("HIGH");
    assertThat(opened.at("/priorityLabel")).isEqualTo("P2");
    assertThat(opened.at("/notes")).isEqualTo("1");
    assertThat(api().get("/api/v1/cases/" + id).header("ETag")).isEqualTo(opened.header("ETag"));
  }

  @Test
  void a_change_tells_only_what_becomes_different() {
    String id = opened();
    var change = new LinkedHashMap<String, Object>();
    change.put("priority", "CRITICAL");
    change.put("reason", "All users are affected.");
    change.put("type", "incident");
    change.put("tags", List.of("vip", "exports"));
    change.put("attributes", Map.of("product", "exports"));
    Reply changed = api().patch(path(id), change).expect(200);
    assertThat(changed.at("/type")).isEqualTo("incident");
    assertThat(changed.at("/tags")).isEqualTo("[\"exports\",\"vip\"]");

    Reply same = api().patch(path(id), change).expect(200);
    assertThat(same.header("ETag")).isEqualTo(changed.header("ETag"));
    assertThat(names(id))
        .containsOnlyOnce(
            "case.priority-set.v1",
            "case.type-set.v1",
            "case.tags-changed.v1",
            "case.attribute-set.v1")
        .doesNotContain("case.area-set.v1", "case.retitled.v1");
  }

  @Test
  void null_takes_away_and_what_is_left_out_stays() {
    String id = opened();
    api().patch(path(id), Map.of("type", "incident", "area", "exports")).expect(200);
    var change = new HashMap<String, Object>();
    change.put("type", null);
    change.put("attributes", java.util.Collections.singletonMap("product", null));
    Reply changed = api().patch(path(id), change).expect(200);
    assertThat(changed.at("/type")).isEmpty();
    assertThat(changed.at("/area")).isEqualTo("exports");
  }

  @Test
  void a_change_on_an_old_version_is_refused() {
    String id = opened();
    String seen = api().get(path(id)).header("ETag");
    api().patch(path(id), Map.of("priority", "HIGH"), "If-Match", seen).expect(200);
    Reply refused = api().patch(path(id), Map.of("priority", "LOW"), "If-Match", seen).expect(412);
    assertThat(refused.at("/type")).isEqualTo("/problems/stale");
    assertThat(api().get(path(id)).at("/priority")).isEqualTo("HIGH");
  }

  @Test
  void nobody_is_assigned_who_does_not_work_here() {
    String id = opened();
    Reply refused = api().patch(path(id), Map.of("assignee", "nobody-at-all")).expect(422);
    assertThat(refused.at("/type")).isEqualTo("/problems/assignee-unknown");
    api().patch(path(id), Map.of("team", "no-such-team")).expect(422);
    api().post("/api/v1/cases", Map.of("subject", "s", "body", "b", "account", "none")).expect(422);
  }

  @Test
  void a_case_goes_its_way() {
    String id = opened();
    say(id, "OUTBOUND", "Which browser?").expect(201);
    post(id, "waiting", Map.of("on", "CUSTOMER")).expect(200);
    assertThat(read(id).at("/status")).isEqualTo("WAITING_ON_CUSTOMER");
    api().delete(path(id) + "/waiting").expect(200);
    post(id, "progress", Map.of("what", "Found the failing job.")).expect(200);
    post(id, "closure", Map.of()).expect(409);
    post(id, "resolution", Map.of("resolution", "Restarted it.")).expect(200);
    post(id, "resolution", Map.of()).expect(409);
    post(id, "waiting", Map.of("on", "HOLD")).expect(409);
    post(id, "reopening", Map.of("reason", "Not solved.")).expect(200);
    post(id, "closure", Map.of("reason", "Duplicate.")).expect(200);
    assertThat(read(id).at("/status")).isEqualTo("CLOSED");
    assertThat(names(id))
        .containsSubsequence(
            "case.opened.v1",
            "case.agent-wrote.v1",
            "case.waiting-began.v1",
            "case.waiting-ended.v1",
            "case.progress-made.v1",
            "case.resolved.v1",
            "case.reopened.v1",
            "case.closed.v1");
  }

  @Test
  void the_history_says_who_did_what_when_and_in_which_words() {
    String id = opened();
    post(id, "resolution", Map.of("resolution", "Restarted it.")).expect(200);
    Reply history = api().get(path(id) + "/history").expect(200);
    int last = history.json().at("/items").size() - 1;
    assertThat(history.at("/items/" + last + "/name")).isEqualTo("case.resolved.v1");
    assertThat(history.at("/items/" + last + "/details/how/text")).isEqualTo("Restarted it.");
    assertThat(history.at("/items/" + last + "/by/kind")).isEqualTo("PERSON");
    assertThat(history.at("/items/" + last + "/at")).isNotEmpty();

    Reply first = api().get(path(id) + "/history?limit=1").expect(200);
    assertThat(first.at("/items/0/name")).isEqualTo("case.opened.v1");
    Reply second =
        api().get(path(id) + "/history?limit=1&cursor=" + first.at("/nextCursor")).expect(200);
    assertThat(second.at("/items/0/version")).isEqualTo("2");
  }

  @Test
  void what_is_erased_is_shown_as_erased_and_found_no_more() {
    String word = unique("secret").replace("-", "");
    String id =
        api()
            .post("/api/v1/cases", Map.of("subject", "About " + word, "body", "It is " + word))
            .expect(201)
            .at("/id");
    assertThat(api().get("/api/v1/cases?q=" + word).at("/items/0/id")).isEqualTo(id);
    post(id, "erasure", Map.of()).expect(204);
    assertThat(api().get("/api/v1/cases?q=" + word).json().at("/items").size()).isZero();
    assertThat(read(id).at("/title")).isEmpty();
    Reply history = api().get(path(id) + "/history").expect(200);
    assertThat(history.text()).doesNotContain(word);
    assertThat(history.at("/items/0/details/title/erased")).isEqualTo("true");
    assertThat(api().get(path(id) + "/messages").expect(200).text()).doesNotContain(word);
  }

  @Test
  void a_person_is_erased_with_all_that_they_wrote() {
    String jo = unique("jo");
    String id =
        api()
            .post(
                "/api/v1/messages",
                Inbox.message(unique("ticket"))
                    .with("from", Map.of("email", jo + "@acme.example", "name", "Jo " + jo))
                    .with("body", "I am " + jo)
                    .body())
            .expect(201)
            .at("/caseId");
    String contact = read(id).at("/contact");
    Reply erased = post("/api/v1/contacts/" + contact + "/erasure").expect(200);
    assertThat(erased.at("/cases/0")).isEqualTo(id);
    assertThat(api().get("/api/v1/contacts/" + contact).expect(200).text()).doesNotContain(jo);
    assertThat(api().get(path(id) + "/messages").text()).doesNotContain(jo);
  }

  @Test
  void there_is_no_such_case() {
    for (String id : List.of("999999999", "no-case", "99999999999999999999")) {
      api().get(path(id)).expect(404);
      api().patch(path(id), Map.of("priority", "LOW")).expect(404);
      api().get(path(id) + "/history").expect(404);
      say(id, "NOTE", "x").expect(404);
      post(id, "erasure", Map.of()).expect(404);
    }
  }

  private String opened() {
    return api()
        .post("/api/v1/messages", Inbox.message(unique("ticket")).body())
        .expect(201)
        .at("/caseId");
  }

  private List<String> names(String id) {
    return api()
        .get(path(id) + "/history")
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/name").asString())
        .toList();
  }

  private Reply say(String id, String direction, String body) {
    return post(id, "messages", Map.of("direction", direction, "body", body));
  }

  private Reply post(String id, String noun, Object body) {
    return api().post(path(id) + "/" + noun, body);
  }

  private Reply post(String path) {
    return api().post(path, Map.of());
  }

  private Reply read(String id) {
    return api().get(path(id)).expect(200);
  }

  private static String path(String id) {
    return "/api/v1/cases/" + id;
  }
}
