package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E12: what somebody is about to write is kept for them, by itself, until they send it. */
class DraftsAreKeptTest extends Product {

  @Test
  void a_draft_is_its_writers_alone_and_no_fact() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    Api bob = crew.as(crew.person("bob", "AGENT"));
    String id = crew.asked();
    String before = api().get("/api/v1/cases/" + id).header("ETag");
    ann.put(draft(id), Map.of("body", "Thank you, wh")).expect(200);
    Reply kept = ann.put(draft(id), Map.of("body", "Thank you, which browser?")).expect(200);
    assertThat(kept.at("/keptAt")).isNotEmpty();
    assertThat(ann.get(draft(id)).at("/body")).isEqualTo("Thank you, which browser?");
    assertThat(bob.get(draft(id)).expect(200).at("/body")).isEmpty();
    assertThat(api().get("/api/v1/cases/" + id).header("ETag")).isEqualTo(before);

    assertThat(kept.at("/note")).isEqualTo("false");
    ann.put(draft(id), Map.of("body", "They are angry", "note", true)).expect(200);
    assertThat(ann.get(draft(id)).at("/note")).isEqualTo("true");
    ann.put(draft(id), Map.of("body", " ")).expect(200);
    assertThat(ann.get(draft(id)).at("/keptAt")).isIn("", "null");
    ann.put(draft("999999999"), Map.of("body", "x")).expect(404);
    ann.put(draft(id), Map.of()).expect(400);
    ann.delete(draft(id)).expect(204);
  }

  @Test
  void it_stands_in_the_composer_until_it_is_sent_and_goes_with_the_case() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    String page = "/cases/" + id;
    var browser = new SignedInBrowser(address(), ann.token());
    ann.put(draft(id), Map.of("body", "Half a <b>sentence</b>")).expect(200);
    assertThat(browser.load(page).body())
        .contains("Half a &lt;b&gt;sentence&lt;/b&gt;", "Draft kept");
    browser.press(
        page, page + "/messages", Map.of("body", "A whole sentence.", "direction", "OUTBOUND"));
    assertThat(ann.get(draft(id)).at("/body")).isEmpty();
    assertThat(browser.load(page).body())
        .contains("A whole sentence.")
        .doesNotContain("Draft kept");

    ann.put(draft(id), Map.of("body", "Secret")).expect(200);
    api().post("/api/v1/cases/" + id + "/erasure", Map.of()).expect(204);
    assertThat(ann.get(draft(id)).at("/body")).isEmpty();
  }

  @Test
  void what_two_windows_of_one_person_write_is_not_lost_by_either() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    String none = ann.get(draft(id)).expect(200).header("ETag");
    assertThat(none).isEqualTo("\"0\"");
    String one =
        ann.put(draft(id), Map.of("body", "From home"), "If-Match", none)
            .expect(200)
            .header("ETag");
    Reply late = ann.put(draft(id), Map.of("body", "At work"), "If-Match", none).expect(412);
    assertThat(late.at("/type")).endsWith("draft-changed");
    assertThat(late.at("/detail")).contains("another window");
    ann.put(draft(id), Map.of("body", "From home"), "If-Match", none).expect(200);
    Reply both = ann.get(draft(id));
    assertThat(both.at("/body")).isEqualTo("From home");
    assertThat(ann.delete(draft(id), "If-Match", one).status()).isEqualTo(412);
    String two =
        ann.put(draft(id), Map.of("body", "Both"), "If-Match", both.header("ETag"))
            .expect(200)
            .header("ETag");

    var browser = new SignedInBrowser(address(), ann.token());
    String page = "/cases/" + id;
    String version = two.replace("\"", "");
    assertThat(browser.load(page).body()).contains("name=\"draft\" value=\"" + version + "\"");
    var kept =
        browser.press(page, page + "/draft", Map.of("body", "Both of them", "version", version));
    assertThat(kept.statusCode()).isEqualTo(200);
    var refused =
        browser.press(page, page + "/draft", Map.of("body", "Something else", "version", version));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"other\":\"Both of them\"").contains("another window");
    assertThat(ann.get(draft(id)).at("/body")).isEqualTo("Both of them");
    assertThat(
            browser
                .press(page, page + "/draft", Map.of("body", "x", "version", "no number"))
                .statusCode())
        .isEqualTo(200);

    String old = version;
    ann.put(draft(id), Map.of("body", "Still being written elsewhere")).expect(200);
    browser.press(
        page,
        page + "/messages",
        Map.of("body", "The answer.", "direction", "OUTBOUND", "draft", old));
    assertThat(ann.get(draft(id)).at("/body"))
        .as("it is no part of what was sent")
        .isEqualTo("Still being written elsewhere");
    browser.press(
        page,
        page + "/messages",
        Map.of(
            "body", "Still being written elsewhere, to its end.",
            "direction", "OUTBOUND",
            "draft", old));
    assertThat(ann.get(draft(id)).at("/body")).isEmpty();
  }

  @Test
  void what_was_sent_does_not_come_back_by_a_keeping_that_arrives_late() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    String page = "/cases/" + id;
    var browser = new SignedInBrowser(address(), ann.token());
    String begun = ann.get(draft(id)).header("ETag");
    for (String reply : List.of("The answer.", "And one more.")) {
      browser.press(
          page, page + "/messages", Map.of("body", reply, "direction", "OUTBOUND", "draft", "0"));
      var late = browser.press(page, page + "/draft", Map.of("body", "The ans", "version", "0"));
      assertThat(late.statusCode()).isEqualTo(409);
      ann.put(draft(id), Map.of("body", ""), "If-Match", begun).expect(200);
    }
    ann.put(draft(id), Map.of("body", "The ans"), "If-Match", begun).expect(412);
    assertThat(ann.get(draft(id)).at("/body")).isEmpty();
    String sent = ann.get(draft(id)).header("ETag");
    ann.put(draft(id), Map.of("body", "The next"), "If-Match", sent).expect(200);
    ann.delete(draft(id)).expect(204);
    ann.put(draft(id), Map.of("body", "The ans"), "If-Match", begun).expect(412);
  }

  private static String draft(String id) {
    return "/api/v1/cases/" + id + "/draft";
  }
}
