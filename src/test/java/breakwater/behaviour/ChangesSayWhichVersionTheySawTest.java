package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** House, rule 3; api.md, "ETag". */
class ChangesSayWhichVersionTheySawTest extends Product {
  @Test
  void aChangeOfWhatOthersHaveChangedIsRefused() {
    String path = person();
    String seen = api().get(path).header("ETag");
    assertThat(seen).isEqualTo("\"1\"");
    Reply changed = api().patch(path, Map.of("name", "B"), "If-Match", seen).expect(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");

    Reply stale = api().patch(path, Map.of("name", "C"), "If-Match", seen).expect(412);

    assertThat(stale.at("/type")).isEqualTo("/problems/stale");
    assertThat(api().get(path).at("/name")).isEqualTo("B");
    api().patch(path, Map.of("name", "D"), "If-Match", "*").expect(200);
  }

  @Test
  void onlyStrongTagsAreUnderstood() {
    String path = person();
    for (String tag : new String[] {"W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", "\"\"", "\"-1\""}) {
      assertThat(api().patch(path, Map.of("name", "B"), "If-Match", tag).expect(400).at("/type"))
          .isEqualTo("/problems/invalid-header");
    }
  }

  @Test
  void aTeamIsVersionedToo() {
    String path = "/api/v1/teams/" + unique("versioned");
    Map<String, String> team = Map.of("name", "T", "tier", "SPECIALIST");
    assertThat(api().put(path, team).expect(200).header("ETag")).isEqualTo("\"1\"");
    assertThat(api().put(path, team, "If-Match", "\"1\"").expect(200).header("ETag"))
        .isEqualTo("\"2\"");
    assertThat(api().get(path).header("ETag")).isEqualTo("\"2\"");

    assertThat(api().put(path, team, "If-Match", "\"1\"").expect(412).at("/type"))
        .isEqualTo("/problems/stale");
  }

  @Test
  void aPersonIsMadeAndReplacedByOneAddress() {
    String id = unique("put");
    String path = "/api/v1/people/" + id;
    Map<String, Object> person =
        Map.of("name", "P", "email", id + "@house.example", "role", "AGENT", "tier", "FRONTLINE");
    assertThat(api().put(path, person, "If-Match", "\"1\"").expect(412).at("/detail"))
        .contains("does not exist");
    assertThat(api().put(path, person).expect(200).header("ETag")).isEqualTo("\"1\"");
    assertThat(api().put(path, person, "If-None-Match", "*").expect(412).at("/detail"))
        .contains("exists already");
    assertThat(api().get(path).at("/tier")).isEqualTo("FRONTLINE");
    Map<String, Object> less = Map.of("name", "Q", "email", id + "@house.example", "role", "LEAD");
    assertThat(api().put(path, less, "If-Match", "\"1\"").expect(200).header("ETag"))
        .isEqualTo("\"2\"");
    assertThat(api().get(path).at("/tier"))
        .as("what is left out is taken away")
        .isNotIn("FRONTLINE");
    assertThat(api().get(path).at("/active")).isEqualTo("true");
    assertThat(api().put(path, less, "If-Match", "\"1\"").expect(412).at("/type"))
        .isEqualTo("/problems/stale");
    assertThat(api().put(path, Map.of("name", "", "role", "KING")).expect(400).text())
        .contains("/name", "/email", "/role");
    Map<String, Object> taken = Map.of("name", "Q", "email", id + "@house.example", "role", "LEAD");
    assertThat(api().put(path + "2", taken).expect(409).at("/type"))
        .isEqualTo("/problems/email-taken");
  }

  @Test
  void aCallForACaseThatHasChangedIsRefused() {
    Reply opened =
        api().post("/api/v1/cases", Map.of("subject", "Export fails", "body", "b")).expect(201);
    String path = "/api/v1/cases/" + opened.at("/id");
    api().patch(path, Map.of("priority", "HIGH"), "If-Match", opened.header("ETag")).expect(200);
    Map<String, String> call = Map.of("tier", "ENGINEERING", "reason", "It needs a change.");

    Reply stale = api().post(path + "/calls", call, "If-Match", opened.header("ETag")).expect(412);

    assertThat(stale.at("/type")).isEqualTo("/problems/stale");
    api().post(path + "/calls", call, "If-Match", api().get(path).header("ETag")).expect(201);
  }

  @Test
  void formsOfLinksAndOfRestrictionSayWhichVersionTheyShowed() {
    var desk = new Desk(this, api());
    String id = desk.opened(unique("Exports fail"), Priority.LOW);
    String other = desk.opened(unique("Exports fail"), Priority.LOW);
    String page = "/cases/" + id;
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String seen = api().get("/api/v1" + page).header("ETag").replace("\"", "");
    api().patch("/api/v1" + page, Map.of("priority", "HIGH")).expect(200);
    for (String action :
        List.of("/links", "/links/" + other + "/removal", "/children/resolution", "/restriction")) {
      HttpResponse<String> no =
          browser.press(page, page + action, Map.of("seen", seen, "other", other, "as", "PARENT"));
      assertThat(no.statusCode()).as(action).isEqualTo(409);
      assertThat(no.body()).as(action).contains("changed");
    }
    assertThat(api().get("/api/v1" + page + "/links").json().at("/items")).isEmpty();
    assertThat(browser.load(page).body())
        .containsPattern("/links\"[^>]*>.{0,400}name=\"seen\" value=\"[0-9]+\"");
  }

  /** RFC 9110, section 13.1.1. */
  @Test
  void aStarMeansWhateverExists() {
    Reply playbook = api().get("/api/v1/playbook").expect(200);
    String yaml = playbook.at("/yaml") + "# " + unique("star") + "\n";
    Map<String, String> edit = Map.of("yaml", yaml, "reason", "A remark");
    api().put("/api/v1/playbook", edit).expect(428);
    api().put("/api/v1/playbook", edit, "If-Match", "*").expect(200);
    Map<String, Object> team = Map.of("name", "T", "tier", "SPECIALIST");
    Map<String, Object> account = Map.of("name", "A", "customerTier", "STANDARD");
    Map<String, Object> calendar =
        Map.of(
            "name", "C", "zone", "UTC", "week", Map.of("mon", List.of(List.of("09:00", "17:00"))));
    for (var each : Map.of("teams", team, "accounts", account, "calendars", calendar).entrySet()) {
      String path = "/api/v1/" + each.getKey() + "/" + unique("star");
      for (String tag : List.of("*", "\"7\"")) {
        assertThat(api().put(path, each.getValue(), "If-Match", tag).expect(412).at("/detail"))
            .contains("does not exist");
      }
      api().get(path).expect(404);
      api().put(path, each.getValue(), "If-None-Match", "*").expect(200);
      assertThat(api().put(path, each.getValue(), "If-None-Match", "*").expect(412).at("/detail"))
          .contains("exists already");
      api().put(path, each.getValue(), "If-None-Match", "\"7\"").expect(400);
      api().put(path, each.getValue(), "If-None-Match", "*", "If-Match", "*").expect(400);
      api().put(path, each.getValue(), "If-Match", "*").expect(200);
      api().put(path, each.getValue(), "If-Match", "\"99\"").expect(412);
    }
  }

  @Test
  void whatHasNoEditionRefusesToCompareOne() {
    Map<String, Object> view = Map.of("name", "Mine", "query", "status=OPEN");
    for (String header : List.of("If-Match", "If-None-Match")) {
      assertThat(api().post("/api/v1/desk/views", view, header, "*").expect(400).at("/detail"))
          .contains(header + " would be ignored");
    }
  }

  private String person() {
    String id = unique("versioned");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", "A", "email", id + "@house.example", "role", "AGENT"))
        .expect(201);
    return "/api/v1/people/" + id;
  }
}
