package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** E12: canned answers are written once, and taken by their shortcut. */
class AnswersAreNotTypedTwiceTest extends Browser {

  @Test
  void aCannedAnswerIsWrittenOnceAndTakenByItsShortcut() {
    String word = unique("delay");
    Page page = person();
    page.navigate("/settings/answers");
    page.getByLabel("Name").last().fill("Exports are slow");
    page.getByLabel("Shortcut").last().fill(word);
    page.getByLabel("Text").last().fill("Dear {contact},\nyour exports are slow. {me}");
    button(page, "Keep it").click();
    assertThat(page.locator(".notice.good")).containsText("Kept");
    expectAccessible(page);
    expectNoSidewaysScroll(page);

    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("r");
    page.keyboard().type("Hello. ;" + word.substring(0, word.length() - 1));
    assertThat(page.locator("#completions li").first()).containsText("Exports are slow");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Write"))
        .hasValue(
            Pattern.compile("Hello. Dear Jo( Weber)?,\\nyour exports are slow. Administrator"));
    assertThat(page.locator("#draft-state")).containsText("Draft kept");

    page.navigate("/cases/" + byPhone());
    button(page, "Canned answers").click();
    assertThat(page.locator("#completions")).containsText("Exports are slow");
    page.keyboard().type(word);
    page.keyboard().press("Tab");
    assertThat(page.locator("#draft-state")).containsText("Not known here: {contact}");
    page.keyboard().type("Jo");
    assertThat(page.getByLabel("Write")).hasValue("Dear Jo,\nyour exports are slow. Administrator");
  }

  @Test
  void anAnswerThatAColleagueChangedMeanwhileIsNotOverwritten() {
    String name = unique("Two at once");
    String id =
        api()
            .post(
                "/api/v1/answers",
                Map.of("reach", "MINE", "shortcut", unique("two"), "name", name, "body", "Before."))
            .expect(201)
            .at("/id");
    Page page = person();
    page.navigate("/settings/answers?q=" + name.replace(" ", "+"));
    page.locator("summary").getByText("Change").first().click();
    api()
        .put(
            "/api/v1/answers/" + id,
            Map.of("reach", "MINE", "shortcut", unique("two"), "name", name, "body", "Faster."))
        .expect(200);
    page.locator("#body-" + id).fill("Slower.");
    button(page, "Save").click();
    assertThat(page.locator(".notice.refused")).containsText("edition");
    assertThat(page.locator("#body-" + id)).hasValue("Slower.");
    assertThat(page.getByText("Faster.")).isVisible();
  }

  private String byPhone() {
    return api()
        .post("/api/v1/cases", Map.of("subject", unique("By phone"), "body", "They called."))
        .expect(201)
        .at("/id");
  }
}
