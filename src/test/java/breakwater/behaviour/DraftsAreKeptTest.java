package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String draft(String id) {
    return "/api/v1/cases/" + id + "/draft";
  }
}
