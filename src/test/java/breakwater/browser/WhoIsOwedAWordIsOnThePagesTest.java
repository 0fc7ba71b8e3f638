package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import breakwater.behaviour.Handed;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F50, F04, F31, F53: what is promised next, who is called next, what the team was told. */
class WhoIsOwedAWordIsOnThePagesTest extends Browser {

  @Test
  void chipsAndTheLadderAreOnTheEscalationTheCaseAndTheBoard() {
    String id = written(unique("Rows are missing"), "Half of the rows are missing.");
    api().patch("/api/v1/cases/" + id, Map.of("type", "ingestion")).expect(200);
    api()
        .post(
            "/api/v1/cases/" + id + "/calls",
            Map.of("tier", "ENGINEERING", "path", "FUNCTIONAL", "reason", "It needs a fix."))
        .expect(201);
    settle();
    Page page = person();
    page.navigate("/cases/" + id + "/gate");
    assertThat(page.locator("#checklist .items"))
        .containsText("The data set and the query that shows what is missing or malformed");
    look(page, "gate");
    api()
        .put(
            "/api/v1/cases/" + id + "/gate/items/tell.dataset",
            Map.of("state", "DONE", "finding", "events_2026, 4,000 rows of 8,000"))
        .expect(200);
    Handed.complete(this, id);

    page.navigate("/escalations/" + id + "-1");
    assertThat(page.locator("#follow-ups")).containsText("Next word to engineering");
    assertThat(page.locator("#follow-ups")).containsText("Next word to the customer");
    assertThat(page.locator("#ladder")).containsText("Next:");
    assertThat(page.locator("article").first()).containsText("events_2026, 4,000 rows of 8,000");
    look(page, "escalation");
    page.navigate("/cases/" + id);
    assertThat(page.locator("#panel-climb")).containsText("Next word to the customer");
    look(page, "case");
    page.navigate("/escalations");
    assertThat(page.locator("[data-row='" + id + "-1']")).containsText("To engineering in");
    look(page, "board");
    page.navigate("/numbers");
    assertThat(page.locator("[data-row='escalation-rate']"))
        .containsText("wants a look above 10.0 %, bad above 15.0 %");
    look(page, "numbers");
    page.navigate("/playbook");
    assertThat(page.locator("main")).containsText("follow_ups");
    look(page, "playbook");
  }

  private void look(Page page, String name) {
    for (int width : List.of(WIDE, PHONE)) {
      page.setViewportSize(width, height(width));
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(width == PHONE ? ColorScheme.DARK : ColorScheme.LIGHT));
      expectAccessible(page);
      expectNoSidewaysScroll(page);
      String folder = System.getProperty("breakwater.pictures", "");
      if (!folder.isEmpty()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, name + "-" + width + ".png"))
                .setFullPage(true));
      }
    }
  }
}
