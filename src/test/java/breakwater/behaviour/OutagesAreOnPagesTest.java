package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F05: an outage is declared, seen wherever it matters, and ended, without a script. */
class OutagesAreOnPagesTest extends Product {
  private String account(String region) {
    String id = unique("house");
    api()
        .put(
            "/api/v1/accounts/" + id,
            Map.of("name", "Name of " + id, "customerTier", "STANDARD", "region", region))
        .expect(200);
    api().put("/api/v1/accounts/" + id + "/names/mail/" + id, Map.of()).expect(200);
    return id;
  }

  private String opened(String account) {
    String key = unique("talk");
    return api()
        .post(
            "/api/v1/messages",
            Map.of(
                "source",
                "mail",
                "externalId",
                key,
                "conversation",
                key,
                "direction",
                "INBOUND",
                "account",
                Map.of("externalId", account),
                "from",
                Map.of("email", "jo@" + key + ".example"),
                "subject",
                "Exports fail " + key,
                "body",
                "They fail."))
        .expect(201)
        .at("/caseId");
  }

  @Test
  void an_outage_is_declared_shown_where_it_matters_and_ended() {
    var crew = new Crew(api());
    var lead = new SignedInBrowser(address(), crew.token(crew.person("lea", "LEAD")));
    String house = account(unique("north"));
    String other = account(unique("south"));
    String id = opened(house);
    String apart = opened(other);
    String title = unique("Exports fail <b>for</b> some");
    String page =
        lead.press(
                "/outages",
                "/outages",
                Map.of("title", title, "accounts", "NAME OF " + house, "zone", "Europe/Berlin"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*(/outages/[^?]+).*", "$1");
    String shown = title.replace("<", "&lt;").replace(">", "&gt;");

    assertThat(lead.load(page).body())
        .contains(shown, "Running", "It touches 1 case", "/cases/" + id, "declared it", "lea");
    assertThat(lead.load("/outages").body()).contains(shown, "1 account");
    assertThat(lead.load("/desk").body()).contains(shown, "1 case</span>");
    assertThat(lead.load("/accounts/" + house).body()).contains(shown);
    assertThat(lead.load("/accounts/" + other).body()).doesNotContain(shown);
    assertThat(lead.load("/cases/" + id).body()).contains("Outage: <bdi>" + shown);
    assertThat(lead.load("/cases/" + apart).body()).doesNotContain(shown);
    assertThat(api().get("/api/v1" + page + "/cases").expect(200).json().at("/items/0").asString())
        .isEqualTo(id);

    var stale = lead.press(page, page, Map.of("seen", "7", "title", "Another", "accounts", house));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("value=\"Another\"", "this outage");
    lead.press(page, page + "/end", Map.of("seen", "1"));
    assertThat(lead.load(page).body()).contains("Over", "said that it is over");
    assertThat(lead.load("/desk").body()).doesNotContain(shown);
    assertThat(lead.load("/cases/" + id).body()).doesNotContain(shown);
    assertThat(
            api()
                .get("/api/v1" + page + "/history")
                .expect(200)
                .json()
                .at("/items/0/what")
                .asString())
        .isEqualTo("ENDED");
  }

  @Test
  void a_region_names_its_accounts_and_what_nobody_knows_is_refused() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String region = unique("west");
    List<String> houses = List.of(account(region), account(region));
    String title = unique("Sign-in is slow");
    var made =
        browser.press(
            "/outages",
            "/outages",
            Map.of("title", title, "region", region, "from", "2001-01-01T09:00", "zone", "UTC"));
    assertThat(made.body()).contains("within a year of now", title);
    String page =
        browser
            .press("/outages", "/outages", Map.of("title", title, "region", region))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst(".*(/outages/[^?]+).*", "$1");
    String one = api().get("/api/v1" + page).expect(200).text();
    assertThat(one).contains(houses);
    browser.press(page, page + "/withdrawal", Map.of("seen", "1"));
    assertThat(browser.load(page).body()).contains("Withdrawn", "counts for no case");
    for (Map<String, String> wrong :
        List.of(
            Map.of("title", "x", "accounts", "nobody-of-this-name"),
            Map.of("title", "x", "region", unique("nowhere")),
            Map.of("title", ""),
            Map.of("title", "x", "until", "yesterday"))) {
      assertThat(browser.press("/outages", "/outages", wrong).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void agents_see_outages_and_leads_declare_them() {
    var crew = new Crew(api());
    var agent = new SignedInBrowser(address(), crew.token(crew.person("ann", "AGENT")));
    assertThat(agent.load("/outages").body()).doesNotContain("Declare it");
    assertThat(agent.press("/outages", "/outages", Map.of("title", "x")).statusCode())
        .isEqualTo(403);
  }
}
