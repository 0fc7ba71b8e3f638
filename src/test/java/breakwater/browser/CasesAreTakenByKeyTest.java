package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** E12: one key takes a case, where one stands in the queue and on its page. */
class CasesAreTakenByKeyTest extends Browser {

  @Test
  void theCaseWhereOneStandsIsTakenAndTheQueueIsWhereItWas() {
    String word = unique("taking").replace("-", "");
    String first = written("Exports fail " + word, "It fails.");
    String second = written("Imports fail " + word, "They fail too.");
    Page agent = person();
    agent.navigate("/desk?q=" + word);
    assertThat(agent.locator("tr[data-row]")).hasCount(2);
    agent.keyboard().press("o");
    assertThat(agent.locator("button[data-key=o]")).hasCount(2);
    var there = agent.locator("tr[data-row='" + second + "'].at");
    for (int rows = 0; rows < 2 && there.count() == 0; rows++) {
      agent.keyboard().press("j");
    }
    agent.keyboard().press("o");
    assertThat(agent.locator("#told")).containsText("It is yours");
    assertThat(agent.locator("tr[data-row='" + second + "'] td").last()).containsText("Admin");
    assertThat(agent.locator("tr[data-row='" + first + "'] td").last()).containsText("Nobody");
    assertThat(agent.locator("#q")).hasValue(word);
    expectAccessible(agent);

    agent.navigate("/cases/" + first);
    agent.keyboard().press("o");
    assertThat(agent.locator("#f-assignee")).hasValue("admin");
    assertThat(agent.locator("button[data-key=o]")).hasCount(0);
    agent.keyboard().press("?");
    assertThat(agent.locator("#keys")).containsText("take a case");
    agent.navigate("/settings/keys");
    assertThat(agent.getByLabel("Take a case: it is mine")).hasValue("o");
  }

  /** They chose it: a browser on a journey, or on a server, does not know better. */
  @Test
  void aCaseIsPutAsideInTheZoneThatThePersonChose() {
    String id = written(unique("Exports fail"), "They fail.");
    String token = tokenOf("ENGINEER");
    var wishes = Map.of("off", List.of(), "zone", "Pacific/Auckland");
    apiWith(token).put("/api/v1/notices/wishes", wishes).expect(200);
    Page page = signedIn(stranger(WIDE, ColorScheme.LIGHT), token);
    page.navigate("/cases/" + id);
    assertThat(page.locator("#snooze-zone")).containsText("In the time of Pacific/Auckland.");

    LocalDateTime until = LocalDate.now(Clock.systemUTC()).plusDays(9).atTime(9, 30);
    page.locator("details:has(#snooze-date)").first().evaluate("it => it.open = true");
    page.locator("#snooze-date").fill(until.toString());
    page.locator("form:has(#snooze-date) button[value=DATE]").click();
    Locator aside = page.locator(".chip:has-text('Put aside') time");
    assertThat(aside)
        .hasAttribute(
            "datetime", until.atZone(ZoneId.of("Pacific/Auckland")).toInstant().toString());
    assertThat(aside).hasAttribute("title", Pattern.compile("9:30|09:30"));
  }

  @Test
  void whoeverIsSlowerIsToldWhoHasIt() {
    String word = unique("taking").replace("-", "");
    String id = written("Exports fail " + word, "It fails.");
    Page agent = person();
    agent.navigate("/cases/" + id);
    Page other = signedIn(stranger(WIDE, ColorScheme.LIGHT), tokenOf("ENGINEER"));
    other.navigate("/cases/" + id);
    agent.keyboard().press("o");
    assertThat(agent.locator("#f-assignee")).hasValue("admin");
    settle();
    assertThat(other.getByText("Take over")).isVisible();
    other.keyboard().press("o");
    assertThat(other.locator("#f-assignee")).not().hasValue("admin");
  }
}
