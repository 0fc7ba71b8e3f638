package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E12: what is written is kept by itself, files go along, and answers are not typed twice. */
class RepliesAreComposedTest extends Browser {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>.txt";

  @Test
  void aReplyOutlivesItsBrowserAndTakesItsFilesAlong() {
    String path = "/cases/" + written(unique("Exports fail"), "They fail.");
    Page page = person();
    page.navigate(path);
    page.keyboard().press("r");
    page.keyboard().type("We look into it");
    assertThat(page.locator("#draft-state")).containsText("Draft kept");
    page.locator("#draft-add").setInputFiles(file("log.txt", "Error 500"));
    assertThat(page.locator("#draft-files")).containsText("log.txt");
    page.locator("#draft-add").setInputFiles(file(HOSTILE, "Hello"));
    assertThat(page.locator("#draft-files")).containsText(HOSTILE);
    expectAccessible(page);

    Page elsewhere = person();
    elsewhere.navigate(path);
    assertThat(elsewhere.getByLabel("Write")).hasValue("We look into it");
    assertThat(elsewhere.locator("#draft-files li")).hasCount(2);
    button(elsewhere, "Take away " + HOSTILE).click();
    assertThat(elsewhere.locator("#draft-files li")).hasCount(1);

    elsewhere.keyboard().press("r");
    elsewhere.keyboard().press("End");
    elsewhere.keyboard().type(" today.");
    button(elsewhere, "Send the reply").click();
    assertThat(elsewhere.locator("#said-on")).containsText("We look into it today.");
    assertThat(elsewhere.locator("#said-on")).containsText("log.txt");
    assertThat(elsewhere.getByLabel("Write")).hasValue("");
    page.reload();
    assertThat(page.getByLabel("Write")).hasValue("");
  }

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
        .hasValue("Hello. Dear Jo Weber,\nyour exports are slow. Administrator");
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
    assertThat(page.locator(".notice.refused")).containsText("version");
    assertThat(page.locator("#body-" + id)).hasValue("Slower.");
    assertThat(page.getByText("Faster.")).isVisible();
  }

  private String byPhone() {
    return api()
        .post("/api/v1/cases", Map.of("subject", unique("By phone"), "body", "They called."))
        .expect(201)
        .at("/id");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }
}
