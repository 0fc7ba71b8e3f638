package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The page of a calendar says what each version changes, which is to come, and calls it off. */
class CalendarsShowTheirVersionsTest extends Browser {
  private static final List<List<String>> DAY = List.of(List.of("09:00", "17:00"));

  @Test
  void whatDiffersIsSaidAndWhatIsScheduledIsCalledOff() {
    String path = "/api/v1/calendars/" + unique("shown");
    api().put(path, Map.of("name", "Shown", "zone", "UTC", "week", Map.of("mon", DAY))).expect(200);
    api()
        .patch(
            path,
            Map.of(
                "zone",
                "Europe/Berlin",
                "holidays",
                List.of(Map.of("date", "2031-12-25", "name", "Christmas Day", "source", "ICAL"))))
        .expect(200);
    api()
        .patch(
            path,
            Map.of(
                "week", Map.of("mon", DAY, "sat", DAY),
                "from", now().plus(Duration.ofDays(30)).toString()))
        .expect(200);
    Page page = person();
    page.navigate(path.replace("/api/v1", "/settings"));
    Locator scheduled = page.locator("tr[data-row='3']");
    assertThat(scheduled).containsText("scheduled");
    assertThat(scheduled).containsText("Saturday 09:00–17:00 instead of closed");
    assertThat(page.locator("tr[data-row='2']"))
        .containsText("Time zone Europe/Berlin instead of UTC");
    assertThat(page.locator("tr[data-row='2']")).containsText("Holidays: 2031-12-25 more");
    assertThat(page.locator("main")).containsText("1 holiday from an iCal file");
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    scheduled.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".notice.good")).containsText("Called off");
    assertThat(scheduled).containsText("called off");
    assertThat(page.locator("text=Call it off")).hasCount(0);
  }

  @Test
  void whoeverIsOvertakenSeesWhatTheOtherDidBeforeTheySaveOverIt() {
    String path = "/api/v1/calendars/" + unique("overtaken");
    api().put(path, Map.of("name", "Both", "zone", "UTC", "week", Map.of("mon", DAY))).expect(200);
    Page page = person();
    page.navigate(path.replace("/api/v1", "/settings"));
    api()
        .patch(path, Map.of("week", Map.of("mon", DAY, "wed", List.of(List.of("10:00", "11:00")))))
        .expect(200);
    page.getByLabel("Thursday").fill("10:00-11:00");
    page.getByText("Save the week").click();
    Locator told = page.locator("main section.notice.trouble");
    assertThat(told).containsText("Version 2");
    assertThat(told).containsText("Wednesday 10:00–11:00 instead of closed");
    assertThat(page.locator("#now-wed")).hasText("In force: 10:00-11:00");
    assertThat(page.getByLabel("Thursday")).hasValue("10:00-11:00");
    expectAccessible(page);
    page.getByLabel("Wednesday").fill("10:00-11:00");
    page.getByText("I have seen it: save mine").click();
    assertThat(page.locator("tr[data-row='3']"))
        .containsText("Thursday 10:00–11:00 instead of closed");
    assertThat(page.locator("tr[data-row='3']")).not().containsText("Wednesday");
  }
}
