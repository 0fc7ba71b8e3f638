package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists are filtered, ordered, and stable under inserts. */
class CaseListTest extends Product {
  private final String word = unique("word").replace("-", "");

  @Test
  void the_order_of_work_puts_age_and_priority_together() {
    String low = opened("LOW", Duration.ofDays(20));
    String medium = opened("MEDIUM", Duration.ofHours(1));
    String critical = opened("CRITICAL", Duration.ZERO);
    String ancient = opened("LOW", Duration.ofDays(40));
    assertThat(list("sort=RANK")).containsExactly(ancient, critical, low, medium);
    assertThat(list("sort=OPENED")).containsExactly(critical, medium, low, ancient);
  }

  @Test
  void a_forged_cursor_is_refused() {
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("2026-01-01T00:00:00Z\n-5".getBytes(StandardCharsets.UTF_8));
    assertThat(api().get("/api/v1/cases?cursor=" + forged).expect(400).at("/type"))
        .isEqualTo("/problems/invalid-parameter");
  }

  @Test
  void filters_are_joined() {
    String high = opened("HIGH", Duration.ZERO);
    String low = opened("LOW", Duration.ZERO);
    api().post("/api/v1/cases/" + low + "/resolution", Map.of()).expect(200);
    assertThat(list("status=OPEN")).containsExactly(high);
    assertThat(list("status=RESOLVED,CLOSED")).containsExactly(low);
    assertThat(list("status=OPEN&status=RESOLVED")).containsExactlyInAnyOrder(high, low);
    assertThat(list("priority=LOW&status=OPEN")).isEmpty();
    assertThat(list("priority=HIGH,LOW")).containsExactlyInAnyOrder(high, low);
  }

  @Test
  void account_team_and_assignee_are_filters_too() {
    String acme = unique("acme");
    api()
        .put("/api/v1/accounts/" + acme, Map.of("name", "Acme", "customerTier", "VIP"))
        .expect(200);
    String team = unique("team");
    api().put("/api/v1/teams/" + team, Map.of("name", "Team", "tier", "SPECIALIST")).expect(200);
    String id =
        api()
            .post("/api/v1/cases", Map.of("subject", word, "body", "b", "account", acme))
            .expect(201)
            .at("/id");
    String other = opened("LOW", Duration.ZERO);
    api().patch("/api/v1/cases/" + id, Map.of("team", team)).expect(200);
    assertThat(list("account=" + acme)).containsExactly(id);
    assertThat(list("team=" + team)).containsExactly(id);
    assertThat(list("team=" + team + "&status=OPEN&sort=DUE")).containsExactly(id);
    assertThat(list("assignee=nobody")).isEmpty();
    assertThat(list("")).containsExactlyInAnyOrder(id, other);
  }

  @Test
  void what_changed_since_an_instant() {
    String before = opened("LOW", Duration.ZERO);
    advance(Duration.ofMinutes(1));
    Instant since = now();
    String after = opened("LOW", Duration.ofDays(3));
    assertThat(list("updatedSince=" + since)).containsExactly(after);
    api().patch("/api/v1/cases/" + before, Map.of("priority", "HIGH")).expect(200);
    assertThat(list("updatedSince=" + since)).containsExactlyInAnyOrder(before, after);
  }

  @Test
  void pages_neither_repeat_nor_leave_out_while_cases_arrive() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      expected.add(opened("MEDIUM", Duration.ofDays(7 - i)));
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      Reply part = read("sort=RANK&limit=2" + cursor);
      seen.addAll(ids(part));
      opened("MEDIUM", Duration.ofDays(30));
      cursor = part.at("/nextCursor").isEmpty() ? "" : "&cursor=" + part.at("/nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void words_are_found_in_titles_and_attributes_and_numbers_find_their_case() {
    String id =
        api()
            .post(
                "/api/v1/cases",
                Map.of(
                    "subject",
                    "Export of " + word,
                    "body",
                    "not searched",
                    "attributes",
                    Map.of("product", "billing" + word)))
            .expect(201)
            .at("/id");
    assertThat(ids(search("q=" + word))).containsExactly(id);
    assertThat(ids(search("q=export+" + word))).containsExactly(id);
    assertThat(ids(search("q=billing" + word))).containsExactly(id);
    assertThat(ids(search("q=" + word + "+-export"))).isEmpty();
    assertThat(ids(search("q=" + id))).contains(id);
    assertThat(search("q=" + word).at("/complete")).isEqualTo("true");
    api().patch("/api/v1/cases/" + id, Map.of("title", "Another title")).expect(200);
    assertThat(ids(search("q=export+" + word))).isEmpty();
  }

  @Test
  void hostile_words_find_nothing_and_break_nothing() {
    for (String q :
        List.of("'", "\"", "& | !", ":*", "\\", "%", "a".repeat(200), "\uD83D\uDE4F", "-", "( )")) {
      api().get("/api/v1/cases?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).expect(200);
    }
    api().get("/api/v1/cases?q=" + "a".repeat(201)).expect(400);
  }

  @Test
  void what_cannot_be_understood_is_refused() {
    api().get("/api/v1/cases?status=SOMEWHERE").expect(400);
    api().get("/api/v1/cases?sort=colour").expect(400);
    api().get("/api/v1/cases?limit=201").expect(400);
    api().get("/api/v1/cases?cursor=nonsense").expect(400);
    api().get("/api/v1/cases?updatedSince=yesterday").expect(400);
    api().get("/api/v1/cases?team=%20").expect(400);
    assertThat(api().get("/api/v1/cases?updatedSince=-999999999-01-01T00:00:00Z").status())
        .isLessThan(500);
    assertThat(api().get("/api/v1/cases?updatedSince=%2B999999999-01-01T00:00:00Z").status())
        .isLessThan(500);
  }

  @Test
  void any_text_survives() {
    String text =
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u202Eevil\u202C \u05E9\u05DC\u05D5\u05DD"
            + " <script>alert(1)</script> '; drop table case_row; -- \u0001 e\u0301";
    String id =
        api()
            .post("/api/v1/cases", Map.of("subject", text, "body", text + "x".repeat(900_000)))
            .expect(201)
            .at("/id");
    assertThat(api().get("/api/v1/cases/" + id).at("/title")).isEqualTo(text);
    assertThat(api().get("/api/v1/cases/" + id + "/messages").at("/items/0/body"))
        .isEqualTo(text + "x".repeat(900_000));
    api().post("/api/v1/cases", "{\"subject\":\"a\\u0000b\",\"body\":\"\"}").expect(400);
    api().post("/api/v1/cases", "{\"subject\":\"a\",\"body\":\"\\ud800\"}").expect(400);
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

  /** All cases of this test that pass the filter. */
  private List<String> list(String filter) {
    return ids(read(filter));
  }

  private Reply read(String filter) {
    return search("q=" + word + "&" + filter);
  }

  private Reply search(String filter) {
    return api().get("/api/v1/cases?" + filter).expect(200);
  }

  private static List<String> ids(Reply part) {
    return part.json().at("/items").valueStream().map(item -> item.at("/id").asString()).toList();
  }
}
