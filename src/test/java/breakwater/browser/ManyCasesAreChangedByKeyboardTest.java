package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The desk's promises tick, and what is selected is changed together after a look. */
class ManyCasesAreChangedByKeyboardTest extends Browser {

  @Test
  void promisesTickAndWhatIsSelectedIsChangedTogether() {
    String word = unique("bulk").replace("-", "");
    String first = written("Exports fail " + word, "It fails since this morning.");
    String second = written("Imports fail " + word, "They fail too.");
    advance(Duration.ofMinutes(190));
    Page agent = person();
    agent.navigate("/desk?q=" + word);
    var row = agent.locator("tr[data-row='" + first + "']");
    assertThat(row.locator(".chip.clock.near")).containsText("near");
    assertThat(row.locator("td").nth(3)).containsText("first response");
    assertThat(agent.locator("#bulk")).isHidden();

    agent.keyboard().press("j");
    assertThat(agent.locator("#preview .chip.clock.near")).isVisible();
    agent.keyboard().press("x");
    agent.keyboard().press("j");
    agent.keyboard().press("Shift+X");
    assertThat(agent.locator("#bulk-count")).hasText("2 cases selected");
    expectAccessible(agent);
    agent.keyboard().press("t");
    assertThat(agent.locator("#bulk-assignee")).isFocused();
    agent.locator("#bulk-priority").selectOption("HIGH");
    agent.locator("#bulk-add").fill("outage");
    agent.keyboard().press("Enter");

    assertThat(agent.locator("h1")).hasText("Change 2 cases?");
    assertThat(agent.locator("[data-outcome=CHANGED]").first()).containsText("High");
    expectAccessible(agent);
    button(agent, "Change 2 cases").press("Enter");
    assertThat(agent.locator(".toast")).containsText("2 cases will be changed in");
    assertThat(agent.locator("h1")).hasText("Desk");
    doItNow(agent);
    assertThat(agent.locator(".toast")).containsText("0 of 2 cases done");
    settle();
    assertThat(agent.locator(".toast")).containsText("2 cases: 2 changed");
    button(agent, "Look").click();
    assertThat(agent.locator("h1")).hasText("Change of many cases");
    assertThat(agent.locator("#bulk-run .notice")).containsText("2 cases: 2 changed");
    agent.navigate("/cases/" + second);
    assertThat(agent.locator("main")).containsText("outage");
  }

  @Test
  void whatWasSelectedAndTypedIsThereStillWhenItIsRefused() {
    String word = unique("bulk").replace("-", "");
    written("Exports fail " + word, "It fails since this morning.");
    written("Imports fail " + word, "They fail too.");
    Page agent = person();
    agent.navigate("/desk?q=" + word);
    agent.keyboard().press("j");
    agent.keyboard().press("x");
    agent.keyboard().press("j");
    agent.keyboard().press("Shift+X");
    agent.keyboard().press("t");
    agent.locator("#bulk-priority").selectOption("HIGH");
    agent.locator("#bulk-add").fill("Bad!Tag");
    agent.keyboard().press("Enter");

    assertThat(agent.locator("#told .refused")).containsText("A tag may hold");
    assertThat(agent.locator("#told .refused")).isFocused();
    assertThat(agent.locator("#bulk-count")).hasText("2 cases selected");
    assertThat(agent.locator("#list input[name=cases]:checked")).hasCount(2);
    assertThat(agent.locator("#bulk-priority")).hasValue("HIGH");
    assertThat(agent.locator("#bulk-add")).hasValue("Bad!Tag");
    assertThat(agent.locator("#bulk [aria-invalid=true]")).hasCount(1);
    assertThat(agent.locator("#bulk-add")).hasAttribute("aria-invalid", "true");
    assertThat(agent.locator("#wrong-add")).containsText("A tag may hold");
    expectAccessible(agent);

    agent.locator("#bulk-add").fill("outage");
    agent.keyboard().press("Enter");
    assertThat(agent.locator("h1")).hasText("Change 2 cases?");
  }

  @Test
  void thePaletteFindsAccountsAndPeopleToo() {
    written(unique("Exports fail"), "It fails.");
    Page agent = person();
    agent.keyboard().press("Control+k");
    agent.keyboard().type("Acme GmbH");
    var account =
        agent.locator("#palette-list li", new Page.LocatorOptions().setHasText("account"));
    assertThat(account.first()).containsText("Acme GmbH");
    agent.locator("#palette-input").fill("admin");
    var person = agent.locator("#palette-list li", new Page.LocatorOptions().setHasText("person"));
    person.first().click();
    assertThat(agent.locator("#assignee")).not().hasValue("");
  }
}
