package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people change one account at once; names may be long, empty or hostile. */
class AccountsAreEditedByTwoTest extends Browser {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\" ' & \u202Eevil";

  private String account(String name) {
    String id = unique("house");
    api()
        .put(
            "/api/v1/accounts/" + id,
            Map.of(
                "name",
                name,
                "customerTier",
                "VIP",
                "notes",
                HOSTILE,
                "usage",
                Map.of(HOSTILE, HOSTILE)))
        .expect(200);
    return "/accounts/" + id;
  }

  @Test
  void whoeverIsSecondIsToldAndKeepsWhatWasTyped() {
    String address = account(unique("Acme"));
    Page ada = person();
    Page bob = person();
    ada.navigate(address);
    bob.navigate(address);
    ada.getByLabel("Revenue a year").fill("120000");
    button(ada, "Save").click();
    assertThat(ada.locator(".notice.good")).containsText("Changed");
    bob.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Another name");
    button(bob, "Save").click();
    assertThat(bob.locator(".notice.refused")).containsText("this account");
    assertThat(bob.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Another name");
    assertThat(bob.locator("h1")).containsText("Acme");
    assertThat(bob).hasURL(address() + address);
    bob.reload();
    bob.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Another name");
    button(bob, "Save").click();
    assertThat(bob.locator("h1")).hasText("Another name");
    assertThat(bob.getByLabel("Revenue a year")).hasValue("120000");
  }

  @Test
  void eachValueThatIsWrongIsSaidAtItsFieldUntilItIsMended() {
    Page page = person(PHONE, ColorScheme.DARK);
    page.navigate(account(unique("Acme")));
    page.getByLabel("Revenue a year").fill("many");
    page.getByLabel("Time zone").fill("Nowhere/Land");
    page.locator("#usage").fill("forty seats");
    button(page, "Save").click();
    assertThat(page.locator(".notice.refused")).containsText("3 of the values cannot be kept");
    assertThat(page.locator(".notice.refused li")).hasCount(3);
    assertThat(page.locator(".field [aria-invalid=true]")).hasCount(3);
    assertThat(page.getByLabel("Time zone"))
        .hasAccessibleDescription("The time zone must be one such as Europe/Berlin.");
    assertThat(page.getByLabel("Time zone")).hasValue("Nowhere/Land");
    page.getByLabel("Time zone").fill("Europe/Berlin");
    assertThat(page.locator(".field [aria-invalid=true]")).hasCount(2);
    page.getByLabel("Revenue a year").fill("120000");
    page.locator("#usage").fill("seats: 40");
    button(page, "Save").click();
    assertThat(page.locator(".notice.good")).containsText("Changed");
  }

  @Test
  void longAndHostileNamesAreOnlyText() {
    String hostile = account(unique(HOSTILE));
    String wide = account(unique("W".repeat(150)));
    Page page = person(PHONE, ColorScheme.DARK);
    for (String address : new String[] {hostile, wide, "/accounts", "/accounts?q=%3Cimg"}) {
      page.navigate(address);
      expectAccessible(page);
      expectNoSidewaysScroll(page);
      assertThat(page.locator("main img")).hasCount(0);
    }
    page.navigate(hostile);
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(" ");
    button(page, "Save").click();
    assertThat(page.locator(".notice.refused")).containsText("An account needs a name");
    assertThat(page.locator("h1")).containsText("<img src=x");
    assertThat(page.locator("main")).containsText("VIP");
  }
}
