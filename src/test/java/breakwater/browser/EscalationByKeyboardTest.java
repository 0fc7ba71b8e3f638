package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import breakwater.behaviour.Handed;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * Issue 3: the thread without the mouse, on two browsers that follow each other. What the gate's
 * form needs is typed in {@link EscalationByMouseTest}; here it comes through the API.
 */
class EscalationByKeyboardTest extends Browser {

  @Test
  void twoPeopleWorkACaseWithoutTheMouseAndSeeEachOther() {
    String title = unique("Exports of more than 10,000 rows fail");
    String id = written(title, "It fails since this morning.");
    Page agent = person();
    Page engineer = person();

    fromDeskToCase(agent, id, title);
    engineer.navigate("/cases/" + id);
    agent.keyboard().press("r");
    agent.keyboard().type("We are looking into it.");
    agent.keyboard().press("Tab");
    agent.keyboard().press("Enter");
    assertThat(agent.locator(".message.outbound")).isVisible();
    settle();
    assertThat(engineer.locator(".message.outbound")).containsText("We are looking into it.");

    call(agent);
    engineer.navigate("/escalations");
    Handed.complete(this, id);
    settle();
    var card = engineer.locator("[data-row='" + id + "-1']");
    assertThat(card).isVisible();
    bounceBack(agent, engineer, card, id);

    agent.navigate("/cases/" + id);
    agent.keyboard().press("d");
    agent.keyboard().type("A restart.");
    agent.keyboard().press("Tab");
    agent.keyboard().press("Enter");
    assertThat(agent.locator(".toast")).containsText("will be resolved in");
    agent.reload();
    assertThat(agent.locator(".toast")).containsText("will be resolved in");
    agent.keyboard().press("u");
    assertThat(agent.locator(".toast")).hasCount(0);
    assertThat(agent.locator("#head")).containsText("Open");
  }

  private void fromDeskToCase(Page agent, String id, String title) {
    agent.keyboard().press("/");
    agent.keyboard().type(id);
    assertThat(agent.locator("tr[data-row]")).hasCount(1);
    agent.keyboard().press("Escape");
    agent.keyboard().press("j");
    assertThat(agent.locator("#preview")).containsText("It fails since this morning.");
    agent.keyboard().press("Enter");
    assertThat(agent.locator("h1")).hasText(title);
    agent.keyboard().press("u");
    assertThat(agent.locator("tr.at")).containsText(title);
    palette(agent, id, id + " " + title + "case");
    assertThat(agent.locator("h1")).hasText(title);
  }

  private void call(Page agent) {
    agent.keyboard().press("e");
    agent.locator("#reason").focus();
    agent.keyboard().type("It needs a change of code.");
    agent.keyboard().press("Tab");
    agent.keyboard().press("Enter");
    palette(agent, "Do it now", "Do it nowdo");
    assertThat(agent.locator("#checklist, h2").first()).isVisible();
    agent.waitForURL("**/gate*");
  }

  private void bounceBack(
      Page agent, Page engineer, com.microsoft.playwright.Locator card, String id) {
    agent.navigate("/escalations/" + id + "-1");
    while (card.getAttribute("class").matches("card")) {
      engineer.keyboard().press("j");
    }
    engineer.keyboard().press("c");
    assertThat(card).containsText("Not started");
    card.locator("a.title").focus();
    engineer.locator("[data-row='" + id + "-1'] button[data-key=s]").focus();
    engineer.keyboard().press("Enter");
    assertThat(card).containsText("Hand-off took");
    settle();
    assertThat(agent.locator("#head")).containsText("Started");
    engineer.navigate("/escalations/" + id + "-1");
    engineer.keyboard().press("b");
    engineer.keyboard().type("The HAR file");
    engineer.keyboard().press("Tab");
    engineer.keyboard().type("The log does not name the tenant.");
    engineer.keyboard().press("Tab");
    engineer.keyboard().press("Enter");
    palette(engineer, "Do it now", "Do it nowdo");
    assertThat(engineer.locator("#trouble")).containsText("The HAR file");
    settle();
    assertThat(agent.locator("#trouble")).containsText("The HAR file");
  }

  /** Ctrl K, what is typed, and the first that is offered: its words and its kind. */
  private void palette(Page page, String typed, String first) {
    page.keyboard().press("Control+k");
    page.keyboard().type(typed);
    assertThat(page.locator("#palette-list li").first()).hasText(first);
    page.keyboard().press("Enter");
  }
}
