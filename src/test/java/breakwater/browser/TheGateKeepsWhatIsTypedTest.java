package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A package is written over minutes, while the same person and others work at the same gate. */
class TheGateKeepsWhatIsTypedTest extends Browser {

  @Test
  void whatIsTypedStaysWhileOtherFormsAreSent() {
    String id = called();
    Page page = atTheGate(id);
    Locator summary = page.locator("#p-summary");
    summary.fill("Exports stop after 30 s");
    page.locator("#e-source").fill("export-worker");
    button(page, "Add the evidence").click();
    assertThat(page.locator("#evidence dt")).hasCount(1);
    assertThat(page.locator("#told")).containsText("The evidence is in the package");
    assertThat(summary).hasValue("Exports stop after 30 s");
    assertThat(page.locator("#e-kind")).isFocused();

    answer(page, "status-page");
    assertThat(page.locator("#act-status-page > summary")).isFocused();
    assertThat(summary).hasValue("Exports stop after 30 s");

    button(page, "Save the package").click();
    assertThat(page.locator("#told")).containsText("The package is saved.");
    assertThat(page.locator("#package")).containsText("Edition 2");
    assertThat(summary).hasValue("Exports stop after 30 s");
    page.reload();
    assertThat(summary).hasValue("Exports stop after 30 s");
  }

  @Test
  void whatOthersDoAtTheSameGateIsSeenAndHindersNobody() {
    String id = called();
    Page page = atTheGate(id);
    page.locator("#p-summary").fill("Exports stop");
    api()
        .post(
            "/api/v1/cases/" + id + "/gate/evidence", Map.of("kind", "LOG", "source", "their log"))
        .expect(200);
    settle();
    assertThat(page.locator("#evidence")).containsText("their log");
    assertThat(page.locator("#p-summary")).hasValue("Exports stop");
    button(page, "Save the package").click();
    assertThat(page.locator("#told")).containsText("The package is saved.");
  }

  @Test
  void aPackageThatSomebodyElseWroteIsNotWrittenOver() {
    String id = called();
    Page page = atTheGate(id);
    page.locator("#p-summary").fill("Mine");
    apiWith(tokenOf("LEAD"))
        .put("/api/v1/cases/" + id + "/gate/package", Map.of("summary", "Theirs"))
        .expect(200);
    settle();
    assertThat(page.locator("#news")).isVisible();
    page.locator("#e-source").fill("export-worker");
    button(page, "Save the package").click();
    assertThat(page.locator("#told")).containsText("Somebody else worked on this gate");
    assertThat(page.locator("#p-summary")).hasValue("Mine");
    assertThat(page.locator("#e-source")).hasValue("export-worker");
    page.reload();
    assertThat(page.locator("#p-summary")).hasValue("Theirs");
  }

  /** What is adopted comes into the fields that one left alone; what one types stays. */
  @Test
  void whatIsProposedIsAdoptedByKeyWhileThePackageIsBeingWritten() {
    String id = called();
    Page page = atTheGate(id);
    var keys = new Keyboard(page);
    page.locator("#p-who").fill("All of them");
    page.locator("#p-who").blur();
    Locator summary =
        page.locator("#proposals li", new Page.LocatorOptions().setHasText("Summary"));
    int before = page.locator("#proposals li:has(~ li [aria-label='Adopt: Summary'])").count();
    for (int row = 0; row <= before; row++) {
      keys.press("j");
    }
    keys.press("y");
    assertThat(summary).hasCount(0);
    assertThat(page.locator("#p-summary")).hasValue(Pattern.compile("Exports fail.*"));
    assertThat(page.locator("#p-who")).hasValue("All of them");
    button(page, "Save the package").click();
    assertThat(page.locator("#told")).containsText("The package is saved.");
    page.reload();
    assertThat(page.locator("#p-summary")).hasValue(Pattern.compile("Exports fail.*"));
    assertThat(page.locator("#p-who")).hasValue("All of them");
  }

  /** Whoever comes by Tab stands in that row too, whichever was chosen by j before. */
  @Test
  void theKeyAdoptsInTheRowThatHasTheFocus() {
    String id = called();
    Page page = atTheGate(id);
    var keys = new Keyboard(page);
    Locator rows = page.locator("#proposals li");
    int before = rows.count();
    keys.press("y");
    assertThat(rows).hasCount(before);
    keys.press("j");
    Locator summary = page.locator("#proposals [aria-label='Adopt: Summary']");
    summary.focus();
    keys.press("y");
    assertThat(summary).hasCount(0);
    assertThat(page.locator("#p-summary")).hasValue(Pattern.compile("Exports fail.*"));
    assertThat(rows).hasCount(before - 1);
    keys.press("y");
    assertThat(rows).hasCount(before - 2);
    keys.press("y");
    assertThat(rows).hasCount(before - 3);
  }

  @Test
  void whatIsRefusedIsSaidAndThePageStaysItself() {
    String id = called();
    Page page = atTheGate(id);
    page.locator("#p-who").fill("All of them");
    page.locator("#act-procedures-exhausted > summary").click();
    page.locator("#act-procedures-exhausted")
        .getByText("Does not apply", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("#told .refused")).isFocused();
    assertThat(page.locator("#act-procedures-exhausted"))
        .hasAttribute("open", Pattern.compile(".*"));
    assertThat(page.locator("#p-who")).hasValue("All of them");
    assertThat(page).hasURL(address() + "/cases/" + id + "/gate");
  }

  @Test
  void whoeverIsSignedOutMeanwhileLosesNothing() {
    String id = called();
    Page page = atTheGate(id);
    page.locator("#p-who").fill("All of them");
    page.context().clearCookies();
    button(page, "Save the package").click();
    assertThat(page.locator(".toast")).containsText("what you typed is still here");
    assertThat(page.locator("#p-who")).hasValue("All of them");
  }

  @Test
  void keysGoFromQuestionToQuestionAndFromSectionToSection() {
    Page page = atTheGate(called());
    var keys = new Keyboard(page);
    int questions = page.locator("#checklist li").count();
    for (int i = page.locator("#proposals li").count(); i > 0; i--) {
      keys.press("j");
    }
    keys.press("j", "j", "Enter");
    assertThat(page.locator("#checklist li:nth-child(2) textarea")).isFocused();
    keys.type("Looked.");
    keys.press("Escape");
    assertThat(page.locator("#checklist li:nth-child(2)")).isFocused();
    for (int i = 2; i < questions + 1; i++) {
      keys.press("j");
    }
    keys.press("Enter");
    assertThat(page.locator("#e-kind")).isFocused();
    keys.press("Escape", "j", "Enter");
    assertThat(page.locator("#p-summary")).isFocused();
    keys.press("Escape", "k");
    assertThat(page.locator("#evidence")).isFocused();
  }

  private String called() {
    String id = written(unique("Exports fail"), "It fails.");
    api()
        .post(
            "/api/v1/cases/" + id + "/calls",
            Map.of("tier", "ENGINEERING", "reason", "A change of code.", "path", "FUNCTIONAL"))
        .expect(201);
    settle();
    return id;
  }

  private Page atTheGate(String id) {
    Page page = person();
    page.navigate("/cases/" + id + "/gate");
    return page;
  }

  private static void answer(Page page, String item) {
    page.locator("#act-" + item + " > summary").click();
    page.locator("#finding-" + item).fill("Looked.");
    page.locator("#act-" + item)
        .getByText("Done", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("#act-" + item + " > summary")).hasText("Change");
  }
}
