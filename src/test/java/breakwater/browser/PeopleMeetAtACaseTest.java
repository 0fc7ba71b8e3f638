package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E13, E10, E12: two people at one case see each other; one names the other, whose bell rings. */
class PeopleMeetAtACaseTest extends Browser {

  @Test
  void twoPeopleSeeEachOtherAndANamedOneHearsOfIt() {
    String who = unique("zora");
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id", who, "name", "Zora Lind", "email", who + "@house.example", "role", "AGENT"))
        .expect(201);
    String token =
        api()
            .post(
                "/api/v1/people/" + who + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    String id = written(unique("Exports fail"), "It fails.");
    Page zora = signedIn(stranger(WIDE, ColorScheme.LIGHT), token);
    Page page = person();
    zora.navigate("/cases/" + id);
    page.navigate("/cases/" + id);
    assertThat(page.locator("#presence")).hasText("Zora Lind is looking");
    assertThat(zora.locator("#presence")).hasText("Administrator is looking");
    zora.getByLabel("Write").fill("We look into it.");
    assertThat(page.locator("#collision")).hasText("Zora Lind is writing a reply.");
    assertThat(zora.locator("#collision")).isHidden();
    assertThat(zora.locator("#collision span")).hasText("");
    zora.navigate("/desk");
    assertThat(page.locator("#presence")).isEmpty();
    assertThat(page.locator("#collision")).isHidden();
    assertThat(page.locator("#collision span")).hasText("");

    page.keyboard().press("n");
    page.keyboard().type("Could you look, @" + who);
    assertThat(page.locator("#completions li").first()).containsText("Zora Lind");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Write")).hasValue("Could you look, @" + who + " ");
    button(page, "Keep as a note").click();
    assertThat(page.locator("#said-on")).containsText("Could you look");
    settle();
    assertThat(zora.locator("#bell .count")).hasText("1");
    zora.keyboard().press("i");
    assertThat(zora.locator("#notices")).containsText("You are mentioned on case " + id);
    zora.keyboard().press("j");
    zora.keyboard().press("Enter");
    assertThat(zora.locator("#bell")).hasAttribute("data-unread", "0");
    zora.keyboard().press("v");
    assertThat(zora.locator("#panel-attention")).containsText("Watch no longer");
    zora.keyboard().press("z");
    button(zora, "Until tomorrow, 9:00").click();
    assertThat(zora.locator("#panel-aside")).containsText("Put aside");

    page.getByLabel("Write").click();
    page.keyboard().type("Once more, @" + who);
    assertThat(page.locator("#completions li").first()).containsText("Zora Lind");
    button(page, "Keep as a note").click();
    assertThat(page.locator("#said-on")).containsText("Once more");
  }
}
