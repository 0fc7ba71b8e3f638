package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages: live, and never in the way of somebody who types. */
class PagesFollowWhatHappensTest extends Browser {

  @Test
  void aNoteOfSomebodyElseAppearsAndWhatOneTypesStays() {
    String id = written(unique("Exports fail"), "It fails.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.getByLabel("Write").fill("Half a sent");
    api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "NOTE", "body", "Seen in the EU region only."))
        .expect(201);
    settle();
    assertThat(page.locator("#said-on")).containsText("Seen in the EU region only.");
    assertThat(page.getByLabel("Write")).hasValue("Half a sent");
  }

  @Test
  void whatOneDidOneselfIsNoNewsAndWhatOthersDidIs() {
    String id = written(unique("Exports fail"), "It fails.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.locator("summary", new Page.LocatorOptions().setHasText("Resolve")).click();
    page.getByLabel("What solved it?").fill("A restart.");
    api().patch("/api/v1/cases/" + id, Map.of("priority", "HIGH")).expect(200);
    settle();
    assertThat(page.locator("#timeline")).containsText("set the priority to high");
    assertThat(page.locator("#news")).isHidden();
    apiWith(tokenOf("LEAD")).patch("/api/v1/cases/" + id, Map.of("priority", "LOW")).expect(200);
    settle();
    assertThat(page.locator("#news")).isVisible();
    assertThat(page.getByLabel("What solved it?")).hasValue("A restart.");
  }

  @Test
  void aStaleFormSaysWhoWasFasterAndKeepsWhatWasTyped() {
    String id = written(unique("Exports fail"), "It fails.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.locator("summary", new Page.LocatorOptions().setHasText("Resolve")).click();
    page.getByLabel("What solved it?").fill("A restart.");
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    button(page, "Resolve").click();
    doItNow(page);
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .containsText("Somebody was faster: Administrator began to wait");
    assertThat(page.getByLabel("What solved it?")).hasValue("A restart.");
    button(page, "Resolve").click();
    doItNow(page);
    assertThat(page.locator("#head")).containsText("Resolved");
  }

  @Test
  void keysMoveOpenAndAnswerButNotWhileOneTypes() {
    String title = unique("Exports fail");
    String id = written(title, "It fails.");
    Page page = person();
    page.navigate("/cases?q=" + id);
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(title);
    page.keyboard().press("r");
    page.keyboard().type("jk?e");
    assertThat(page.getByLabel("Write")).hasValue("jk?e");
    assertThat(page.locator("#act-calls")).not().hasAttribute("open", "");
  }

  @Test
  void whoDoesSomethingByKeyGoesOnWhereTheyDidIt() {
    String id = written(unique("Exports fail"), "It fails.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.keyboard().press("e");
    page.getByLabel("Why must it climb?").fill("It needs a change of code.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#act-calls > summary")).isFocused();
    apiWith(tokenOf("LEAD")).patch("/api/v1/cases/" + id, Map.of("priority", "LOW")).expect(200);
    settle();
    assertThat(page.locator("#timeline")).containsText("set the priority to low");
    assertThat(page.locator("#act-calls > summary")).isFocused();
    button(page, "Undo").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#act-calls > summary")).isFocused();
    assertThat(page.getByLabel("Why must it climb?")).hasValue("It needs a change of code.");
  }

  /** Mission, "security responder": whoever has it open sees it no longer than whoever opens it. */
  @Test
  void aCaseThatIsRestrictedLeavesThePagesOfThoseWhoDoNotSeeItAnyMore() {
    String title = unique("Keys leaked");
    String id = written(title, "We found them.");
    String agent = tokenOf("AGENT");
    Page page = signedIn(stranger(WIDE, ColorScheme.LIGHT), agent);
    Page list = page.context().newPage();
    page.navigate("/cases/" + id);
    page.getByLabel("Write").fill("Half a sent");
    list.navigate("/desk?status=all&q=" + id);
    list.keyboard().press("j");
    assertThat(list.locator("#preview")).containsText("We found them.");
    apiWith(tokenOf("LEAD")).post("/api/v1/cases/" + id + "/restriction", "{}").expect(204);
    settle();
    assertThat(page.locator("main")).not().containsText(title);
    assertThat(page.locator("main")).containsText("There is no case " + id);
    assertThat(list.locator("main")).not().containsText(title);
    assertThat(list.locator("#preview")).not().containsText("We found them.");
  }
}
