package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reliability, "hostile input": what a customer writes is shown, and does nothing. */
class TextsOfStrangersAreOnlyTextTest extends Browser {
  private static final String SCRIPT =
      "<script>alert(1)</script><img src=x onerror=alert(2)>'\"><svg onload=alert(3)> ${7*7}"
          + " {{7*7}}";

  @Test
  void scriptsArabicAndEndlessWordsAreShownAsTheyAre() {
    String title = unique("<script>alert(4)</script> مرحبا");
    String id = written(title, SCRIPT + "\n\u202Eمرحبا\u202C\n" + "W".repeat(5_000));
    Page page = phone();
    for (String path : List.of("/cases?q=" + id, "/cases/" + id)) {
      page.navigate(path);
      assertThat(page.getByText(title).first()).isVisible();
      expectNoSidewaysScroll(page);
    }
    assertThat(page.locator(".message").first()).containsText(SCRIPT);
  }

  @Test
  void aMessageOfAMegabyteIsFoldedAndCanBeReadWhole() {
    String id = written(unique("Long"), "Once upon a time\n".repeat(58_000));
    Page page = person();
    page.navigate("/cases/" + id);
    assertThat(page.getByText("Show more")).isVisible();
    assertThat(page.getByText("The whole message, 986,000")).isVisible();
    org.assertj.core.api.Assertions.assertThat(page.content().length()).isLessThan(200_000);
  }
}
