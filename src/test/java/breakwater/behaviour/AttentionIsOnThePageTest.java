package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E13, E02: put aside, watched, away: on the page of the case, without a script. */
class AttentionIsOnThePageTest extends Product {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_case_is_put_aside_until_nine_tomorrow_where_the_person_lives() {
    var crew = new Crew(api());
    var browser = new SignedInBrowser(address(), crew.token(crew.person("ann", "AGENT")));
    String id = crew.asked();
    String page = "/cases/" + id;
    assertThat(browser.load(page).body()).contains("Until Monday, 9:00", "Nobody watches it");
    browser.press(page, page + "/snooze", Map.of("until", "TOMORROW", "zone", "Europe/Berlin"));
    String tomorrow =
        LocalDate.ofInstant(now(), BERLIN)
            .plusDays(1)
            .atTime(LocalTime.of(9, 0))
            .atZone(BERLIN)
            .toInstant()
            .toString();
    assertThat(api().get("/api/v1" + page + "/attention").at("/snoozed/until")).contains(tomorrow);
    assertThat(browser.load(page).body()).contains("Put aside by", tomorrow);
    browser.press(page, page + "/snooze/end", Map.of());
    assertThat(api().get("/api/v1" + page + "/attention").at("/snoozed")).isIn("", "null");
    assertThat(browser.press(page, page + "/snooze", Map.of("until", "DATE")).body())
        .contains("Say until when");
    assertThat(
            browser
                .press(page, page + "/snooze", Map.of("date", "2001-01-01T09:00", "zone", "UTC"))
                .body())
        .contains("Name an instant within a year from now", "value=\"2001-01-01T09:00\"");
  }

  @Test
  void watchers_are_shown_and_colleagues_let_know() {
    var crew = new Crew(api());
    var browser = new SignedInBrowser(address(), crew.token(crew.person("ann", "AGENT")));
    String bob = crew.person("bob", "AGENT");
    String id = crew.asked();
    String page = "/cases/" + id;
    browser.press(page, page + "/watchers", Map.of());
    browser.press(page, page + "/watchers", Map.of("person", bob));
    assertThat(browser.load(page).body()).contains("Watched by 2 persons", "Watch no longer");
    browser.press(page, page + "/watchers/end", Map.of("person", bob));
    assertThat(api().get("/api/v1" + page + "/attention").text()).doesNotContain(bob);
  }

  @Test
  void wherever_somebody_who_is_away_has_a_case_that_is_said() {
    var crew = new Crew(api());
    var browser = new SignedInBrowser(address(), crew.token(crew.person("ann", "AGENT")));
    String bob = crew.person("bob", "AGENT");
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("assignee", bob)).expect(200);
    assertThat(browser.load("/cases/" + id).body()).doesNotContain("<span>Away</span>");
    api().post("/api/v1/people/" + bob + "/absences", Map.of()).expect(201);
    assertThat(browser.load("/cases/" + id).body()).contains("<span>Away</span>", "bob (away)");
    assertThat(browser.load("/desk?assignee=" + bob).body()).contains("<span>Away</span>");
  }
}
