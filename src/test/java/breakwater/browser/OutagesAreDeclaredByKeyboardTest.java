package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F05: an outage is declared without a mouse, changed by two, and ended. */
class OutagesAreDeclaredByKeyboardTest extends Browser {
  @Test
  void anOutageIsDeclaredChangedByTwoAndEnded() {
    String house = unique("house");
    api()
        .put("/api/v1/accounts/" + house, Map.of("name", house, "customerTier", "STANDARD"))
        .expect(200);
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

    Page other = person();
    other.navigate(address);
    page.getByLabel("What does not work?").fill(title + " again");
    button(page, "Save").press("Enter");
    assertThat(page.locator("h1")).hasText(title + " again");
    other.getByLabel("What does not work?").fill("Something else");
    button(other, "Save").press("Enter");
    assertThat(other.locator(".notice.refused")).containsText("this outage");
    assertThat(other.getByLabel("What does not work?")).hasValue("Something else");

    page.navigate("/desk");
    assertThat(
            page.locator(".notice.outage")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title)))
        .containsText("0 cases");
    expectAccessible(page);
    Page phone = person(PHONE, ColorScheme.DARK);
    for (String path : new String[] {"/outages", address, "/accounts/" + house, "/desk"}) {
      phone.navigate(path);
      expectAccessible(phone);
      expectNoSidewaysScroll(phone);
    }
    page.navigate(address);
    button(page, "It is over").press("Enter");
    assertThat(page.locator(".timeline")).containsText("said that it is over");
  }
}
