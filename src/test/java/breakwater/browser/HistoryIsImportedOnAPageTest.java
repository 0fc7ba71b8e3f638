package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Issue 2: a file, its preview, its progress, and what was rejected. */
class HistoryIsImportedOnAPageTest extends Browser {

  @Test
  void aFileIsPreviewedThenImported() {
    Page page = person();
    page.navigate("/imports");
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "tickets.csv",
                "text/csv",
                ("text,label\n" + unique("The printer is on fire") + ",Hardware\nbroken\n")
                    .getBytes(StandardCharsets.UTF_8)));
    button(page, "Preview").click();
    assertThat(page.locator("#preview")).containsText("looked at");
    assertThat(page.locator("#preview")).containsText("CaseOpened");
    button(page, "Import").click();
    page.waitForURL("**/imports/*");
    settle();
    assertThat(page.locator("#progress")).containsText("read");
  }
}
