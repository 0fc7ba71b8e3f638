package breakwater.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Of a split shift with a night the end must not be hidden. */
  @Test
  void theHoursOfADayAreSeenWhole() {
    String id = unique("split");
    var week =
        Map.of(
            "fri",
            List.of(
                List.of("09:00", "12:00"), List.of("13:00", "17:00"), List.of("22:00", "06:00")));
    api()
        .put("/api/v1/calendars/" + id, Map.of("name", "Split", "zone", "UTC", "week", week))
        .expect(200);
    Page page = person();
    for (int width : List.of(1440, 1120, 390)) {
      page.setViewportSize(width, 900);
      page.navigate("/settings/calendars/" + id);
      Assertions.assertThat(
              page.locator("#week-fri").evaluate("it => it.scrollWidth - it.clientWidth"))
          .as("hidden of Friday at " + width)
          .isEqualTo(0);
    }
  }

  @Test
  void whatAFileBringsIsSaidBeforeAndAfterItIsTaken() {
    String id = mondays("filed");
    Page page = person();
    page.navigate("/settings/calendars/" + id);
    assertThat(button(page, "Take its holidays")).hasCount(0);
    String day = now().toString().substring(0, 10).replace("-", "");
    choose(page, "DTSTART;VALUE=DATE:" + day, "DTSTART:" + day + "T100000Z");
    Locator preview = page.locator("#preview");
    assertThat(preview).containsText("2 events: 1 holiday on " + now().toString().substring(0, 10));
    assertThat(preview).containsText("1 with a time of day");
    assertThat(page.locator("tr[data-row='2']")).hasCount(0);
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    button(page, "Take its holidays").click();
    assertThat(page.locator("main .notice.good").last())
        .hasText(
            "Holidays of the file: 1 new, 0 there already. Of an earlier file went: 0. Events that"
                + " became none: 1.");
    choose(page, "DTSTART;VALUE=DATE:" + day + "\r\nRRULE:FREQ=DAILY");
    assertThat(preview).containsText("Give its rule an end");
  }

  @Test
  void allLinesThatAreNoDatesAreSaidAtOnce() {
    String id = mondays("lines");
    Page page = person();
    page.navigate("/settings/calendars/" + id);
    page.locator("#holidays").fill("2031-12-25 Christmas\n\n2031-13-01 Odd\nsoon");
    page.locator("#closures").fill("2031-12-16 from three");
    button(page, "Save the dates").click();
    assertThat(page.locator("main"))
        .containsText("Holidays, line 3: ‘2031-13-01’ is no date of the years 1900 to 2200.");
    assertThat(page.locator("main")).containsText("Holidays, line 4: ‘soon’ is no date");
    assertThat(page.locator("main")).containsText("Closures, line 1: ‘from three’ is no window.");
    assertThat(page.locator("#holidays")).hasAttribute("aria-invalid", "true");
    Assertions.assertThat(page.locator("#wrong-holidays").innerText().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("Holidays, line "));
    assertThat(page.locator("tr[data-row='2']")).hasCount(0);
  }

  /** A calendar that is open on Mondays. */
  private String mondays(String name) {
    String id = unique(name);
    api()
        .put(
            "/api/v1/calendars/" + id,
            Map.of("name", name, "zone", "UTC", "week", Map.of("mon", DAY)))
        .expect(200);
    return id;
  }

  private static void choose(Page page, String... events) {
    String file =
        Stream.of(events)
            .map("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Off\r\n%s\r\nEND:VEVENT\r\n"::formatted)
            .collect(
                Collectors.joining(
                    "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"));
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("off.ics", "text/calendar", file.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whoeverIsOvertakenSeesWhatTheOtherDidBeforeTheySaveOverIt() {
    String id = mondays("overtaken");
    Page page = person();
    page.navigate("/settings/calendars/" + id);
    api()
        .patch(
            "/api/v1/calendars/" + id,
            Map.of("week", Map.of("mon", DAY, "wed", List.of(List.of("10:00", "11:00")))))
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
