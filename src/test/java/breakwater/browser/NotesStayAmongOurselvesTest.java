package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** E12: what was begun as a note never goes to the customer by a key. */
class NotesStayAmongOurselvesTest extends Browser {

  @Test
  void whatWasBegunAsANoteIsKeptAsOneAlsoAfterTheNextLook() {
    Page page = person();
    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("n");
    assertThat(page.getByLabel("Write a note among yourselves")).isFocused();
    page.keyboard().type("They are angry");
    expectAccessible(page);
    assertThat(page.locator("#draft-state")).containsText("Draft kept");
    page.reload();
    assertThat(page.getByLabel("Write a note among yourselves")).hasValue("They are angry");
    page.getByLabel("Write").focus();
    page.keyboard().press("Control+Enter");
    Locator said = page.locator("#said-on article");
    assertThat(said).hasCount(2);
    assertThat(said.last()).hasClass("message note");
    assertThat(said.last()).containsText("They are angry");

    assertThat(page.getByLabel("Write a reply to the customer")).hasValue("");
    page.keyboard().press("r");
    page.keyboard().type("We look into it.");
    page.keyboard().press("Control+Enter");
    assertThat(said).hasCount(3);
    assertThat(said.last()).hasClass("message outbound");
  }

  @Test
  void itStaysOneInAnotherWindowToo() {
    Page page = person();
    String id = written(unique("Exports fail"), "They fail.");
    page.navigate("/cases/" + id);
    page.keyboard().press("n");
    page.keyboard().type("They are angry");
    assertThat(page.locator("#draft-state")).containsText("Draft kept");

    Page other = page.context().newPage();
    other.navigate("/cases/" + id);
    assertThat(other.getByLabel("Write a note among yourselves")).hasValue("They are angry");
    other.getByLabel("Write a note").focus();
    other.keyboard().press("Control+Enter");
    assertThat(other.locator("#said-on article").last()).hasClass("message note");
  }

  @Test
  void whatIsEmptyIsNotSentAndSaysSoWhereOneWrites() {
    Page page = person();
    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("n");
    assertThat(page.locator("#body"))
        .hasAttribute("placeholder", "A note among yourselves; the customer does not see it");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#draft-state")).containsText("Nothing is written yet");
    assertThat(page.locator("#body")).isFocused();
    page.keyboard().type("Now there is something");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#said-on article").last()).hasClass("message note");
  }

  @Test
  void whoChangesTheirMindSaysSoByTheOtherKey() {
    Page page = person();
    page.navigate("/cases/" + written(unique("Exports fail"), "They fail."));
    page.keyboard().press("n");
    page.keyboard().type("We look into it.");
    page.keyboard().press("Escape");
    page.keyboard().press("r");
    assertThat(page.getByLabel("Write a reply to the customer")).isFocused();
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#said-on article").last()).hasClass("message outbound");
  }
}
