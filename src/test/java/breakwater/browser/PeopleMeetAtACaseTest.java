package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import breakwater.behaviour.Reply;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
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

  @Test
  void whoIsSlowPutsNothingBackThatOthersChangedMeanwhile() {
    String id = written(unique("Exports fail"), "It fails.");
    Page page = person();
    page.navigate("/cases/" + id);
    page.getByLabel("Tags").fill("BAD TAG!!");
    api().patch("/api/v1/cases/" + id, Map.of("priority", "CRITICAL")).expect(200);
    button(page, "Save").click();
    assertThat(page.locator("#told")).containsText("“TAG!!” cannot be kept");
    assertThat(page.getByLabel("Priority")).hasValue("CRITICAL");
    page.getByLabel("Tags").fill("export");
    button(page, "Save").click();
    assertThat(page.locator("#told")).containsText("Somebody was faster");
    api().patch("/api/v1/cases/" + id, Map.of("area", "exports")).expect(200);
    assertThat(page.getByLabel("Tags")).hasValue("export");
    button(page, "Save").click();
    assertThat(page.locator("#told")).containsText("Somebody was faster");
    button(page, "Save").click();
    assertThat(page.locator(".notice.good")).containsText("Changed");
    Reply now = api().get("/api/v1/cases/" + id).expect(200);
    Assertions.assertThat(now.at("/priority")).isEqualTo("CRITICAL");
    Assertions.assertThat(now.at("/area")).isEqualTo("exports");
    Assertions.assertThat(now.at("/tags/0")).isEqualTo("export");
    Assertions.assertThat(api().get("/api/v1/cases/" + id + "/history").text())
        .doesNotContain("case.assigned");
  }
}
