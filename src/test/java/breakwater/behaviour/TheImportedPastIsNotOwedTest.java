package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E18: what was imported is history, and nobody's work here until somebody takes it up. */
class TheImportedPastIsNotOwedTest extends ImportedRows {
  @Test
  void what_was_missed_in_the_imported_past_is_not_owed_here() {
    taken(preview(export()).at("/mapping").toString(), export());
    String id = caseOf(key + "2");
    JsonNode clocks = api().get("/api/v1/cases/" + id + "/clocks").expect(200).json();
    assertThat(clocks.at("/owed").asBoolean()).isFalse();
    assertThat(clocks.at("/nextDueAt").isNull()).isTrue();
    assertThat(clocks.toString()).contains("\"words\":\"missed in the imported past\"");
    assertThat(page(id))
        .contains("Nothing is owed here", "missed in the imported past")
        .doesNotContain("chip missed");
    api().post("/api/v1/cases/" + id + "/live", Map.of()).expect(200);
    clocks = api().get("/api/v1/cases/" + id + "/clocks").expect(200).json();
    assertThat(clocks.at("/owed").asBoolean()).isTrue();
    assertThat(clocks.toString()).contains("\"words\":\"missed\"");
    assertThat(page(id)).doesNotContain("in the imported past").contains("chip missed");
  }

  private String page(String id) {
    return api().get("/cases/" + id, "Accept", "text/html").expect(200).text();
  }

  @Test
  void what_is_unfinished_elsewhere_is_not_to_be_done_here_until_somebody_works_on_it() {
    taken(preview(export()).at("/mapping").toString(), export());
    String id = caseOf(key + "2");
    assertThat(desk("")).doesNotContain(id);
    assertThat(desk("&promise=MISSED")).doesNotContain(id);
    assertThat(desk("&status=unfinished")).contains(id, "imported, and not worked on here");
    assertThat(api().get("/api/v1/desk?status=all&q=" + key + "2").expect(200).text()).contains(id);
    assertThat(board())
        .as("what nobody here works on waits for nobody here")
        .doesNotContain("\"" + id + "\"");
    api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "NOTE", "body", "I take it over."))
        .expect(201);
    settle();
    assertThat(desk("")).contains(id);
    assertThat(board()).contains("\"" + id + "\"");
  }

  @Test
  void whatever_makes_a_case_live_is_seen_at_once() {
    imported(preview(export()).at("/mapping").toString(), export());
    String id = caseOf(key + "2");
    assertThat(desk("")).doesNotContain("\"" + id + "\"");
    api().post("/api/v1/cases/" + id + "/watchers", Map.of("person", "admin")).expect(200);
    settle();
    assertThat(desk("")).contains("\"" + id + "\"");
    assertThat(board()).contains("\"" + id + "\"");
    assertThat(
            api()
                .get("/api/v1/cases?q=" + key + "2")
                .expect(200)
                .json()
                .at("/items/0/live")
                .asBoolean())
        .isTrue();
  }

  private String board() {
    return api().get("/api/v1/escalations?limit=200").expect(200).text();
  }

  private String desk(String further) {
    settle();
    String account = shown(caseOf(key + "2")).at("/account").asString();
    return api().get("/api/v1/desk?account=" + account + further).expect(200).text();
  }
}
