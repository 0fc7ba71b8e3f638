package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Issue 2: the whole thread, by hand on the pages. */
class EscalationByMouseTest extends Browser {

  @Test
  void aCaseClimbsIsBouncedBackCompletedAndResolved() {
    String title = unique("Exports of more than 10,000 rows fail");
    String id = written(title, "It fails since this morning.");
    Page page = person();
    page.navigate("/cases?q=" + id);
    page.getByText(title).click();
    assertThat(page.locator("h1")).hasText(title);

    reply(page);
    call(page);
    submitTooEarly(page);
    complete(page);
    button(page, "Submit").click();
    assertThat(page.locator("#verdict")).containsText("It passed");

    page.navigate("/escalations");
    var card = page.locator("[data-row='" + id + "-1']");
    card.locator("text=Claim").click();
    assertThat(page.getByText("It is yours.")).isVisible();
    card.getByText("Start", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.getByText("Started. The hand-off is over.")).isVisible();
    card.getByText(title).click();

    bounceBack(page);
    completeAgain(page, id);

    page.navigate("/escalations/" + id + "-1");
    button(page, "Claim").click();
    assertThat(page.locator("#head")).containsText("has it");
    button(page, "Start").click();
    assertThat(page.locator("#head")).containsText("Started");
    page.locator("summary", new Page.LocatorOptions().setHasText("Decide")).click();
    button(page, "Decide").click();
    assertThat(page.locator("#course")).containsText("Fix");
    page.locator("summary", new Page.LocatorOptions().setHasText("Resolve")).click();
    page.getByLabel("What solved it?").fill("The limit is raised to 120 s.");
    page.getByLabel("Minutes of work").fill("45");
    button(page, "Resolve").click();
    doItNow(page);
    assertThat(page.locator("#course")).containsText("The limit is raised to 120 s.");
    assertThat(page.locator("#timeline")).containsText("resolved the escalation");
  }

  private void reply(Page page) {
    page.keyboard().press("r");
    page.getByLabel("Write").fill("We are looking into it.");
    button(page, "Send the reply").click();
    assertThat(page.locator(".message.outbound")).containsText("We are looking into it.");
  }

  private void call(Page page) {
    page.locator("summary", new Page.LocatorOptions().setHasText("Escalate")).click();
    page.getByLabel("Why must it climb?").fill("It needs a change of code.");
    button(page, "Call for it").click();
    doItNow(page);
    assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Checklist"))).isVisible();
  }

  private void submitTooEarly(Page page) {
    button(page, "Submit").click();
    assertThat(page.locator("#verdict")).containsText("something is missing");
  }

  private void complete(Page page) {
    page.locator("#package").getByLabel("Summary").fill("Exports of more than 10,000 rows fail");
    page.getByLabel("The ask").fill("Why does the writer stop after 30 s?");
    page.locator("#p-who").fill("All users of three accounts");
    page.locator("#p-cannotDo").fill("Export their reports");
    page.locator("#p-breadth").selectOption("SEVERAL_ORGANISATIONS");
    page.locator("#p-workaround").fill("none");
    page.locator("#p-steps").fill("Open a report of 20,000 rows\nPress Export");
    page.locator("#p-expected").fill("A file");
    page.locator("#p-actual").fill("An error after 30 s");
    page.locator("#p-reproducibility").selectOption("ALWAYS");
    page.locator("#p-termsSearched").fill("export timeout");
    page.locator("#p-knows").fill("We reproduced it");
    page.locator("#p-expectsNext").fill("Word by 15:00");
    page.locator("#p-frontline").selectOption("admin");
    page.locator("#p-specialist").selectOption("admin");
    button(page, "Save the package").click();
    assertThat(page.getByText("The package is saved.")).isVisible();
    assertThat(page.locator("#p-steps")).hasValue("Open a report of 20,000 rows\nPress Export");
    addEvidence(page, "Time-out after 30 s.");
    for (String item :
        new String[] {
          "status-page", "knowledge-base", "procedures-exhausted", "technical-evidence"
        }) {
      answer(page, item, "Looked.");
    }
    sign(page);
  }

  private void addEvidence(Page page, String finding) {
    page.locator("#e-kind").selectOption("LOG");
    page.locator("#e-source").fill("export-worker");
    page.locator("#e-finding").fill(finding);
    button(page, "Add the evidence").click();
    assertThat(page.getByText("The evidence is in the package.")).isVisible();
  }

  private void answer(Page page, String item, String finding) {
    var act = page.locator("[id='act-" + item + "']");
    act.locator("summary").click();
    act.locator("textarea").fill(finding);
    act.locator("button[value=DONE]").click();
    assertThat(page.getByText("Answered.")).isVisible();
  }

  private void sign(Page page) {
    page.locator("button", new Page.LocatorOptions().setHasText("Sign edition")).click();
    assertThat(page.getByText("Signed by")).isVisible();
  }

  private void bounceBack(Page page) {
    page.locator("summary", new Page.LocatorOptions().setHasText("Bounce back")).click();
    page.getByLabel("What is missing?").fill("technical-evidence\nThe HAR file");
    page.getByLabel("Why can you not act on it?").fill("The log does not name the tenant.");
    button(page, "Bounce it back").click();
    doItNow(page);
    assertThat(page.locator("#trouble")).containsText("The HAR file");
  }

  private void completeAgain(Page page, String id) {
    page.navigate("/cases/" + id + "/gate");
    answer(page, "technical-evidence", "The log of the tenant is there.");
    answer(page, "asked.2.1", "The customer has sent it.");
    addEvidence(page, "Tenant 17 waits for a lock.");
    sign(page);
    button(page, "Submit").click();
    assertThat(page.locator("#verdict")).containsText("It passed");
  }
}
