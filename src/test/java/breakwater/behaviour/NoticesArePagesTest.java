package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** E10, E02: notices, choices and absences by the pages, without a script. */
class NoticesArePagesTest extends Product {

  @Test
  void the_bell_counts_the_page_says_why_and_reading_ends_it() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    var browser = new SignedInBrowser(address(), crew.token(who));
    String id = crew.asked();
    String other = crew.asked();
    mention(id, who);
    mention(other, who);
    settle();
    String page = browser.load("/notices").body();
    assertThat(page)
        .contains("data-unread=\"2\"", "2 new notices", "You are mentioned on case " + id)
        .contains("A note names you with an @.", "/cases/" + id + "#message-");
    browser.press("/notices", "/notices/seen", Map.of("page", "/cases/" + id));
    assertThat(browser.load("/notices").body()).contains("1 new notice", "Read before");
    String newest = "999999999";
    browser.press("/notices", "/notices/reading", Map.of("upTo", newest));
    assertThat(browser.load("/notices").body()).contains("data-unread=\"0\"");
    assertThat(browser.press("/notices", "/notices/999999999/reading", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void ones_own_absence_is_on_ones_own_page_among_the_people_and_on_no_others() {
    var crew = new Crew(api());
    String who = crew.person("cleo", "AGENT");
    var browser = new SignedInBrowser(address(), crew.token(who));
    assertThat(browser.load("/settings/people/" + who).body())
        .contains("When you are away", "action=\"/me/absences\"");
    assertThat(browser.load("/settings/people/" + crew.person("dan", "AGENT")).body())
        .doesNotContain("is away</h2>");
  }

  @Test
  void everybody_chooses_of_what_they_hear_and_refused_choices_stay_in_the_form() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    var browser = new SignedInBrowser(address(), crew.token(who));
    var refused =
        browser.press("/me", "/me/notices", Map.of("from", "20:00", "zone", "Europe/Berlin"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("need a beginning and an end", "value=\"20:00\"");
    browser.press(
        "/me",
        "/me/notices",
        Map.of(
            "wish",
            "mentions=at-once",
            "from",
            "20:00",
            "until",
            "08:00",
            "zone",
            "Europe/Berlin"));
    assertThat(browser.press("/me", "/me/notices", Map.of("wish", "mentions=digest")).body())
        .contains("Say at which time that comes");
    Reply wishes = crew.as(who).get("/api/v1/notices/wishes").expect(200);
    assertThat(wishes.at("/quiet/until")).isEqualTo("08:00");
    assertThat(wishes.at("/zone")).isEqualTo("Europe/Berlin");
    assertThat(wishes.at("/off")).contains("watched").doesNotContain("mentions");
  }

  @Test
  void whoever_is_away_says_so_for_themselves_and_leads_for_others() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String lea = crew.person("lea", "LEAD");
    var own = new SignedInBrowser(address(), crew.token(ann));
    var refused =
        own.press(
            "/me", "/me/absences", Map.of("until", "2100-01-01T09:00", "zone", "Europe/Berlin"));
    assertThat(refused.body()).contains("within ten years of now", "value=\"2100-01-01T09:00\"");
    assertThat(refused.body()).contains("2100, 09:00 (Europe/Berlin)", "data-field=\"until\"");
    var backwards =
        Map.of("from", "2030-01-02T09:00", "until", "2030-01-01T09:00", "zone", "Europe/Warsaw");
    assertThat(own.press("/me", "/me/absences", backwards).body())
        .contains("It would be over at 1 Jan 2030, 09:00 (Europe/Warsaw), before it begins.");
    var past = Map.of("until", "2020-01-01T00:00", "zone", "Europe/Warsaw");
    assertThat(own.press("/me", "/me/absences", past).body())
        .contains(
            "It would be over at 1 Jan 2020, 00:00 (Europe/Warsaw), in the past. Name a later end.")
        .doesNotContain("2019-12-31");
    var unreadable = Map.of("from", "soon", "until", "later");
    assertThat(own.press("/me", "/me/absences", unreadable).body())
        .contains("2 of the values cannot be kept")
        .contains("data-field=\"from\">The beginning must be a day with a time")
        .contains("data-field=\"until\">The end must be a day with a time");
    own.press("/me", "/me/absences", Map.of("substitute", lea));
    assertThat(own.load("/me").body()).contains("you say that you are back", "I am back");

    assertThat(own.press("/me", "/settings/people/" + lea + "/absences", Map.of()).statusCode())
        .isEqualTo(403);
    var lead = new SignedInBrowser(address(), crew.token(lea));
    String page = "/settings/people/" + ann;
    assertThat(lead.load(page).body()).contains("When ann is away", "They are back");
    String absence = api().get("/api/v1/people/" + ann + "/absences").expect(200).at("/items/0/id");
    lead.press(page, page + "/absences/" + absence + "/end", Map.of());
    assertThat(api().get("/api/v1/people/" + ann + "/absences").at("/items")).isEqualTo("[]");
  }

  private void mention(String id, String who) {
    api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "NOTE", "body", "Could you look, @%s?".formatted(who)))
        .expect(201);
  }
}
