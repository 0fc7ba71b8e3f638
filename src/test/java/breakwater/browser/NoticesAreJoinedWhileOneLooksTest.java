package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E10: a line grows under the reader's eyes, although the bell's number stays. */
class NoticesAreJoinedWhileOneLooksTest extends Browser {

  @Test
  void theNextNoticeOfACaseJoinsItsLineAndAllAreReadByOneKey() {
    String who = unique("nina");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", who, "name", "Nina Ost", "email", who + "@house.example", "role", "AGENT"))
        .expect(201);
    String token =
        api()
            .post(
                "/api/v1/people/" + who + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    String id = written(unique("Imports stall"), "They stall.");
    mention(id, who);
    settle();
    Page nina = signedIn(stranger(WIDE, ColorScheme.LIGHT), token);
    nina.navigate("/notices");
    assertThat(nina.locator("#notices li.new")).hasCount(1);
    assertThat(nina.locator("#notices")).not().containsText("earlier");

    mention(id, who);
    settle();
    assertThat(nina.locator("#notices summary")).hasText("1 earlier about the same");
    assertThat(nina.locator("#bell .count")).hasText("1");
    nina.keyboard().press("j");
    nina.keyboard().press("m");
    assertThat(nina.locator("#bell")).hasAttribute("data-unread", "0");
    assertThat(nina.locator("#notices li.new")).hasCount(0);
  }

  private void mention(String id, String who) {
    api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "NOTE", "body", "Could you look, @" + who))
        .expect(201);
  }
}
