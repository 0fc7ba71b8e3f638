package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F36: the queue ranks itself, and each place in it is explained. */
class DeskRanksTest extends Product {
  private final String word = unique("word").replace("-", "");

  @Test
  void a_preview_of_no_case_says_that_there_is_none() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    for (String id : List.of("abc", "1x", "99999999999999999999")) {
      assertThat(browser.load("/desk/cases/" + id).statusCode()).as(id).isEqualTo(404);
    }
  }

  @Test
  void age_and_priority_make_the_order_and_each_place_says_why() {
    String low = opened("LOW", Duration.ofDays(20));
    String medium = opened("MEDIUM", Duration.ofHours(1));
    String critical = opened("CRITICAL", Duration.ZERO);
    String ancient = opened("LOW", Duration.ofDays(40));
    Reply desk = desk("");
    assertThat(ids(desk)).containsExactly(ancient, critical, low, medium);
    assertThat(kinds(desk, 1)).startsWith("DUE", "PRIORITY").contains("CLIMBING", "UNSEEN");
    assertThat(ids(desk("sort=opened"))).containsExactly(critical, medium, low, ancient);
    assertThat(ids(desk("priority=critical,medium"))).containsExactly(critical, medium);
    assertThat(ids(desk("assignee=nobody&priority=LOW"))).containsExactly(ancient, low);
  }

  @Test
  void what_waits_is_not_to_be_done_until_the_customer_writes() {
    String id = opened("HIGH", Duration.ZERO);
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "THIRD_PARTY")).expect(200);
    assertThat(ids(desk(""))).isEmpty();
    assertThat(ids(desk("status=waiting"))).containsExactly(id);
    assertThat(ids(desk("status=unfinished"))).containsExactly(id);
    assertThat(kinds(desk("status=waiting"), 0)).contains("WAITING");
    api().post("/api/v1/cases/" + id + "/resolution", Map.of()).expect(200);
    assertThat(ids(desk("status=unfinished"))).isEmpty();
    assertThat(ids(desk("status=RESOLVED"))).containsExactly(id);
    assertThat(ids(desk("status=all"))).containsExactly(id);
  }

  @Test
  void parts_neither_repeat_nor_leave_out() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      expected.add(opened("MEDIUM", Duration.ofDays(7 - i)));
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      Reply part = desk("limit=2" + cursor);
      seen.addAll(ids(part));
      opened("MEDIUM", Duration.ofDays(30));
      cursor = part.at("/nextCursor").isEmpty() ? "" : "&cursor=" + part.at("/nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void a_view_is_kept_under_a_name_changed_and_removed() {
    Map<String, Object> body =
        Map.of(
            "name",
            "Critical of nobody",
            "query",
            Map.of("priority", "CRITICAL", "assignee", "nobody"));
    String id = api().post("/api/v1/desk/views", body).expect(201).at("/id");
    assertThat(api().get("/api/v1/desk/views").expect(200).text()).contains(id);
    api()
        .put(
            "/api/v1/desk/views/" + id, Map.of("name", "High", "query", Map.of("priority", "HIGH")))
        .expect(200);
    api()
        .put("/api/v1/desk/views/" + id, Map.of("name", "X", "query", Map.of("priority", "LOUD")))
        .expect(422);
    Map<String, Object> unknown = Map.of("name", "X", "query", Map.of("bogus", "x"));
    api().put("/api/v1/desk/views/" + id, unknown).expect(422);
    api().post("/api/v1/desk/views", unknown).expect(422);
    api()
        .post(
            "/api/v1/desk/views",
            Map.of("name", "Ours", "shared", true, "query", Map.of("status", "all")))
        .expect(409);
    api()
        .post(
            "/api/v1/desk/views",
            Map.of("name", "X", "query", Collections.singletonMap("priority", null)))
        .expect(400);
    api().delete("/api/v1/desk/views/" + id).expect(204);
    assertThat(api().delete("/api/v1/desk/views/" + id).expect(404).at("/type"))
        .isEqualTo("/problems/view-unknown");
  }

  @Test
  void what_makes_no_sense_is_refused_with_the_choices() {
    assertThat(api().get("/api/v1/desk?priority=loud").expect(422).at("/detail"))
        .contains("CRITICAL, HIGH, MEDIUM, LOW");
    api().get("/api/v1/desk?tag=%20a%20b").expect(422);
    api().get("/api/v1/desk?cursor=nonsense").expect(400);
    api().get("/api/v1/desk?q=" + "a".repeat(201)).expect(400);
  }

  private String opened(String priority, Duration age) {
    return api()
        .post(
            "/api/v1/messages",
            Inbox.message(unique("ticket"))
                .with("subject", word)
                .with("priority", priority)
                .with("sentAt", now().minus(age).toString())
                .body())
        .expect(201)
        .at("/caseId");
  }

  private Reply desk(String filter) {
    return api().get("/api/v1/desk?q=" + word + "&" + filter).expect(200);
  }

  private static List<String> ids(Reply part) {
    return part.json().at("/items").valueStream().map(item -> item.at("/id").asString()).toList();
  }

  private static List<String> kinds(Reply part, int item) {
    return part.json()
        .at("/items/" + item + "/because")
        .valueStream()
        .map(reason -> reason.at("/kind").asString())
        .toList();
  }
}
