package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
