package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import breakwater.behaviour.Api;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E12: what is written is kept by itself, and files go along. */
class RepliesAreComposedTest extends Browser {
  private static final String SCRIPT = "<script>alert(1)</script>";
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
  void whatTwoWindowsOfOnePersonWriteIsBothThere() {
    String path = "/cases/" + written(unique("Exports fail"), "They fail.");
    Page home = person();
    Page work = person();
    home.navigate(path);
    work.navigate(path);
    home.keyboard().press("r");
    home.keyboard().type("From home");
    assertThat(home.locator("#draft-state")).containsText("Draft kept");
    work.keyboard().press("r");
    work.keyboard().type("At work");
    assertThat(work.locator("#draft-other")).containsText("From home");
    assertThat(work.getByLabel("Write")).hasValue("At work");
    expectAccessible(work);
    button(work, "Put both into the field").click();
    assertThat(work.getByLabel("Write")).hasValue("From home\n\nAt work");
    assertThat(work.locator("#draft-state")).containsText("Draft kept");
    assertThat(work.locator("#draft-other")).isHidden();
    home.reload();
    assertThat(home.getByLabel("Write")).hasValue("From home\n\nAt work");
    home.keyboard().press("r");
    home.keyboard().press("Control+End");
    home.keyboard().type(".");
    assertThat(home.locator("#draft-state")).containsText("Draft kept");
    assertThat(home.locator("#draft-other")).isHidden();
  }

  /** F09: hinted, not refused. */
  @Test
  void aPromiseWithoutATimeIsHintedAtAndSentAllTheSame() {
    Page page = person();
    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("r");
    page.keyboard().type("We will look into it as soon as possible");
    assertThat(page.locator("#body-hint")).containsText("“as soon as possible” promises nothing");
    expectAccessible(page);
    page.keyboard().type(", by 15:00.");
    assertThat(page.locator("#body-hint")).hasText("");
    page.keyboard().type(" And we will call you soon.");
    assertThat(page.locator("#body-hint")).containsText("“soon” promises nothing");
    button(page, "Send the reply").click();
    assertThat(page.locator("#said-on")).containsText("we will call you soon");
  }

  /** F09: the offer names its zone, and the timeline says the instant in that of whoever looks. */
  @Test
  void aPromiseWithATimeIsOfferedInTheZoneOfTheBrowserAndToldInIt() {
    Page page = person();
    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("r");
    page.keyboard().type("We will call you tomorrow at 15:00.");
    String zone = (String) page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone");
    Locator offer = page.locator("#body-promise label");
    assertThat(offer).containsText(", 15:00 " + zone + " – remind us to keep it");
    page.locator("#body-promise input").check();
    expectAccessible(page);
    button(page, "Send the reply").click();
    assertThat(page.locator("#said-on")).containsText("We will call you tomorrow at 15:00.");
    Locator told = page.locator("#timeline li", containing("promised the next word by"));
    String shown =
        (String)
            page.evaluate(
                "at => new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle:"
                    + " 'short'}).format(new Date(at))",
                told.locator("bdi time").getAttribute("datetime"));
    assertThat(told.locator("bdi")).hasText("promised the next word by " + shown);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Two people do not answer the same customer without knowing it; a file is dragged in. */
  @Test
  void aReplyIsHeldOnceWhenAColleagueWasFaster() {
    String id = written(unique("Exports fail"), "They fail.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.keyboard().press("r");
    page.keyboard().type(SCRIPT);
    dragged(page, "trace.log");
    assertThat(page.locator("#draft-files")).containsText("trace.log");
    new Api(address(), tokenOf("AGENT"))
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "OUTBOUND", "body", "I know the cause."))
        .expect(201);

    page.getByLabel("Write").focus();
    byKeyboard(page, "Send the reply");
    assertThat(page.locator(".notice.refused")).containsText("has replied while you were writing");
    assertThat(page.locator("#said-on")).containsText("I know the cause.");
    assertThat(page.getByLabel("Write")).hasValue(SCRIPT);
    assertThat(page.locator("#draft-files li")).hasCount(1);
    page.getByLabel("Write").focus();
    byKeyboard(page, "Send the reply");
    assertThat(page.locator(".message.outbound").last()).containsText(SCRIPT);
    assertThat(page.locator(".message.outbound").last()).containsText("trace.log");
    assertThat(page.locator("#draft-files li")).hasCount(0);
  }

  /** F03: that it moves is told without writing to the customer. */
  @Test
  void progressIsNotedByKeyboardAndWritesToNobody() {
    String id = written(unique("Exports fail"), "They fail.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.keyboard().press("p");
    page.keyboard().type("Found the job.");
    page.keyboard().press("Tab");
    page.keyboard().type("Ask for its log.");
    expectAccessible(page);
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.good")).containsText("Noted");
    assertThat(page.locator("#timeline")).containsText("Next: Ask for its log.");
    assertThat(page.locator(".message.outbound")).hasCount(0);
    Page small = phone();
    small.navigate("/cases/" + id);
    small.locator("#act-progress summary").click();
    expectNoSidewaysScroll(small);
    expectAccessible(small);
  }

  /** As a browser does when a file is dropped on the form. */
  private static void dragged(Page page, String name) {
    page.evaluate(
        """
        name => {
          const data = new DataTransfer();
          data.items.add(new File(['Error 500'], name, { type: 'text/plain' }));
          document.querySelector('#say').dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """,
        name);
  }

  /** Goes on with Tab until it stands on the button, and presses it. */
  private static void byKeyboard(Page page, String button) {
    String at = "document.activeElement.textContent.trim()";
    for (int i = 0; i < 10 && !button.equals(page.evaluate(at)); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }
}
