package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each button of an escalation stands on its page when it is its turn, and does what it says. */
class HandoffButtonsTest extends Product {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

  @Test
  void it_is_transferred_and_its_bounceback_contested() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String team = unique("team");
    api().put("/api/v1/teams/" + team, Map.of("name", team, "tier", "ENGINEERING")).expect(200);
    press(browser, id, "transfer", Map.of("team", team, "reason", "Theirs."));
    assertThat(desk.escalation(id).at("/team")).isEqualTo(team);

    press(browser, id, "claim", Map.of());
    desk.does(id, "bounceback", Map.of("reason", "No log.", "missing", List.of("The log")))
        .expect(200);
    press(browser, id, "contest", Map.of("reason", "The log was there."));
    assertThat(names(id)).contains("escalation.transferred.v1", "escalation.contested.v1");
  }

  @Test
  void what_is_shipped_is_told_and_confirmed() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    press(browser, id, "claim", Map.of());
    press(browser, id, "start", Map.of());
    desk.does(
            id,
            "resolution",
            Map.of(
                "cause",
                "code-defect",
                "rootCause",
                "A lock.",
                "resolution",
                "Released.",
                "minutes",
                45,
                "depth",
                "L3"))
        .expect(200);
    press(browser, id, "shipment", Map.of("version", "4.2.1", "date", "2026-11-21"));
    press(browser, id, "notification", Map.of());
    press(browser, id, "confirmation", Map.of());
    assertThat(names(id))
        .containsSubsequence(
            "escalation.shipped.v1", "escalation.told.v1", "escalation.confirmed.v1");
  }

  /** The button must stand on the page: an address alone is no button. */
  private void press(SignedInBrowser browser, String id, String noun, Map<String, String> fields) {
    settle();
    String page = "/escalations/" + id;
    String action = page + "/" + noun;
    String shown = browser.load(page).body();
    assertThat(shown).contains("action=\"" + action + "\"");
    var sent = new HashMap<>(fields);
    Matcher seen = SEEN.matcher(shown);
    if (seen.find()) {
      sent.put("seen", seen.group(1));
    }
    HttpResponse<String> answer = browser.press(page, action, sent);
    assertThat(answer.statusCode()).as(noun).isIn(200, 302, 303);
    settle();
  }

  private List<String> names(String id) {
    String caseId = id.substring(0, id.indexOf('-'));
    return api()
        .get("/api/v1/cases/" + caseId + "/history?limit=200")
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/name").asString())
        .toList();
  }
}
