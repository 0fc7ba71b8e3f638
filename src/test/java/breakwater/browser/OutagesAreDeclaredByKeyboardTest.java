package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F05: an outage is declared without a mouse, changed by two, and ended; open pages follow. */
class OutagesAreDeclaredByKeyboardTest extends Browser {
  @Test
  void anOutageIsDeclaredChangedByTwoAndEnded() {
    String house = unique("house");
    api()
        .put("/api/v1/accounts/" + house, Map.of("name", house, "customerTier", "STANDARD"))
        .expect(200);
    Page other = person();
    Page atCase = person();
    atCase.navigate("/cases/" + opened(house));
    Page page = person();
    page.navigate("/outages");
    page.keyboard().press("n");
    assertThat(page.getByLabel("What does not work?")).isVisible();
    page.getByLabel("What does not work?").focus();
    String title = unique("Exports fail");
    page.keyboard().type(title);
    page.getByLabel("Accounts", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().type(house);
    expectAccessible(page);
    button(page, "Declare it").press("Enter");
    assertThat(page.locator("h1")).hasText(title);
    String address = page.url().replaceFirst("\\?.*", "");
    expectAccessible(page);

    settle();
    assertThat(lines(other, title)).containsText("1 case");
    assertThat(atCase.locator("#head")).containsText("Outage: " + title);
    other.navigate(address);
    page.getByLabel("What does not work?").fill(title + " again");
    button(page, "Save").press("Enter");
    assertThat(page.locator("h1")).hasText(title + " again");
    other.getByLabel("What does not work?").fill("Something else");
    button(other, "Save").press("Enter");
    assertThat(other.locator(".notice.refused")).containsText("this outage");
    assertThat(other.getByLabel("What does not work?")).hasValue("Something else");

    page.navigate("/desk");
    assertThat(lines(page, title)).containsText("1 case");
    expectAccessible(page);
    other.navigate("/desk");
    assertThat(lines(other, title)).hasCount(1);
    Page phone = person(PHONE, ColorScheme.DARK);
    for (String path : new String[] {"/outages", address, "/accounts/" + house, "/desk"}) {
      phone.navigate(path);
      expectAccessible(phone);
      expectNoSidewaysScroll(phone);
    }
    page.navigate(address);
    button(page, "It is over").press("Enter");
    assertThat(page.locator(".timeline")).containsText("said that it is over");
    settle();
    assertThat(lines(other, title)).hasCount(0);
    assertThat(atCase.locator("#head")).not().containsText(title);
  }

  @Test
  void an_outage_that_ends_as_it_was_planned_ends_on_the_pages_that_are_open() {
    String title = unique("Mails are late");
    Page desk = person();
    Page list = person();
    desk.navigate("/desk");
    list.navigate("/outages");
    var hour = Duration.ofHours(1);
    api()
        .post("/api/v1/outages", Map.of("title", title, "until", now().plus(hour).toString()))
        .expect(201);
    settle();
    assertThat(lines(desk, title)).hasCount(1);
    assertThat(list.locator("#live-outages")).containsText(title);
    advance(hour.plusSeconds(1));
    turns(desk);
    turns(list);
    assertThat(lines(desk, title)).hasCount(0);
    assertThat(list.locator("#past-outages")).containsText(title);
  }

  /** The page's own clock does not move with the product's: the instant comes to it instead. */
  private static void turns(Page page) {
    page.evaluate(
        "document.querySelectorAll('[data-turns]').forEach(it => it.dataset.turns = new"
            + " Date(0).toISOString())");
  }

  /** What a page says at its head of an outage. */
  private static Locator lines(Page page, String title) {
    return page.locator(".notice.outage").filter(new Locator.FilterOptions().setHasText(title));
  }

  private String opened(String account) {
    return api()
        .post(
            "/api/v1/cases",
            Map.of("subject", "Exports fail", "body", "It fails.", "account", account))
        .expect(201)
        .at("/id");
  }
}
