package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A version holds from an instant on (clocks.md, section 1.1): what begins later gives way to an
 * earlier one only when that is said.
 */
class VersionsOfCalendarsAreNotLostTest extends Product {
  private static final String NIGHT = "{\"tue\": [[\"00:00\",\"06:00\"]]}";
  private static final Map<String, Object> HOLIDAY =
      Map.of("holidays", List.of(Map.of("date", "2100-01-01", "name", "New Year")));

  private String path;
  private Instant later;

  /** One hour on each Monday, and in a month from now two. */
  @BeforeEach
  void aCalendarThatChangesInAMonth() {
    path = "/api/v1/calendars/" + unique("desk");
    later = now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
    api().put(path, body("08:00", null)).expect(200);
    api().put(path, body("09:00", later)).expect(200);
  }

  private static String body(String until, @Nullable Instant from) {
    return "{\"name\": \"Desk\", \"zone\": \"UTC\", \"week\": {\"mon\": [[\"07:00\", \"%s\"]]}%s}"
        .formatted(until, from == null ? "" : ", \"from\": \"" + from + "\"");
  }

  /** Open seconds of the week that begins then. */
  private long week(Instant from) {
    return bean(Calendars.class)
        .workingTime(new CalendarId(path.substring(path.lastIndexOf('/') + 1)))
        .elapsed(from, from.plus(Duration.ofDays(7)));
  }

  private void refused(Reply reply) {
    assertThat(reply.expect(409).at("/type")).endsWith("/calendar-later-versions");
    assertThat(reply.at("/detail")).contains("version 2 at " + later, "KEEP", "REPLACE");
  }

  @Test
  void whoeverDoesNotSayWhatBecomesOfThemIsRefused() {
    refused(api().put(path, body("10:00", now().minus(Duration.ofDays(3)))));
    refused(api().patch(path, "{\"week\": " + NIGHT + "}"));
    refused(api().post(path + "/holidays", HOLIDAY));
    refused(api().post(path + "/ical", file(), "Content-Type", "text/calendar"));
    api().put(path + "?laterVersions=DROP", body("10:00", null)).expect(400);

    assertThat(api().get(path + "/versions").json().path("items").size()).isEqualTo(2);
    assertThat(week(later)).isEqualTo(7_200);
  }

  private String file() {
    LocalDate day = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(90);
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Off\r\n"
        + "DTSTART;VALUE=DATE:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Test
  void whatIsKeptHoldsFromItsBeginningAndTheNewOneUntilThen() {
    Instant early = now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(14));

    api().put(path + "?laterVersions=KEEP", body("10:00", early)).expect(200);

    assertThat(week(early.minus(Duration.ofDays(7)))).isEqualTo(3_600);
    assertThat(week(early)).isEqualTo(10_800);
    assertThat(week(later.minus(Duration.ofDays(7)))).isEqualTo(10_800);
    assertThat(week(later)).isEqualTo(7_200);
  }

  @Test
  void whatIsReplacedHoldsNoMoreAndIsStillListed() {
    Instant early = now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(14));

    api().put(path + "?laterVersions=REPLACE", body("10:00", early)).expect(200);

    assertThat(week(later)).isEqualTo(10_800);
    assertThat(api().get(path + "/versions/2").at("/supersededBy")).isEqualTo("3");
  }

  @Test
  void whatAlreadyHoldsIsMadeToGoOn() {
    api().put(path, body("08:00", null)).expect(200);
    assertThat(week(later)).isEqualTo(7_200);

    api().put(path + "?laterVersions=REPLACE", body("08:00", null)).expect(200);

    assertThat(week(later)).isEqualTo(3_600);
  }

  @Test
  void aVersionThatBeginsAtTheSameInstantIsCorrectedWithoutAsking() {
    api().put(path, body("10:00", later)).expect(200);

    assertThat(week(later)).isEqualTo(10_800);
  }

  @Test
  void aNameAloneTouchesNoVersion() {
    api().patch(path, Map.of("name", "Quay")).expect(200);

    assertThat(week(later)).isEqualTo(7_200);
  }

  @Test
  void aNameHoldsAtOnceSoALaterOneIsRefused() {
    String quay = body("08:00", later.plus(Duration.ofDays(1))).replace("Desk", "Quay");

    Reply refused = api().put(path + "?laterVersions=KEEP", quay).expect(422);

    assertThat(refused.at("/type")).endsWith("/calendar-name");
    assertThat(refused.at("/detail")).contains("a name holds at once", "'Desk' now");
    api().patch(path, Map.of("name", "Quay", "from", later.toString())).expect(422);
    assertThat(api().get(path).at("/name")).isEqualTo("Desk");
  }

  @Test
  void whoeverSaysWhatHoldsAlreadyWritesNothing() {
    String before = api().get(path).header("ETag");

    assertThat(api().put(path, body("08:00", null)).expect(200).header("ETag")).isEqualTo(before);
    assertThat(api().put(path, body("09:00", later)).expect(200).header("ETag")).isEqualTo(before);
    assertThat(api().patch(path, Map.of("name", "Quay")).expect(200).header("ETag"))
        .isNotEqualTo(before);
  }

  @Test
  void aNewCalendarHasNoBeginning() {
    String fresh = path + "-2";
    Reply refused = api().put(fresh, body("08:00", later)).expect(422);

    assertThat(refused.at("/type")).endsWith("/calendar-from");
    assertThat(refused.at("/detail")).contains(later.toString(), "Leave 'from' out");
    api().get(fresh).expect(404);
    api().put(fresh, body("08:00", Instant.EPOCH)).expect(200);
  }

  @Test
  void thePageAsksWhatBecomesOfThem() {
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String page = path.replace("/api/v1", "/settings");
    Map<String, String> typed = Map.of("holidays", "2100-01-01 New Year");
    assertThat(browser.load(page).body()).contains("Keep it: this holds until then");

    HttpResponse<String> refused = browser.press(page, page + "/dates", typed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("version 2 at " + later);
    browser.press(
        page, page + "/dates", Map.of("holidays", "2100-01-01 New Year", "later", "KEEP"));

    assertThat(api().get(path).json().path("holidays").size()).isEqualTo(1);
    assertThat(week(later)).isEqualTo(7_200);
    browser.press(page, page + "/dates", Map.of("later", "REPLACE"));
    assertThat(week(later)).isEqualTo(3_600);
    assertThat(browser.load(page).body()).doesNotContain("Keep it: this holds until then");
  }

  @Test
  void newTimeZoneDataChangesNoHours() throws ReflectiveOperationException {
    bean(JdbcClient.class)
        .sql("update calendar_version set tzdb = '2020a' where calendar_id = :id")
        .param("id", path.substring(path.lastIndexOf('/') + 1))
        .update();

    ReflectionTestUtils.invokeMethod(
        bean(Class.forName("breakwater.calendar.CalendarStart")), "start");

    assertThat(api().get(path).at("/version")).isEqualTo("3");
    assertThat(week(now())).isEqualTo(3_600);
    assertThat(week(later)).isEqualTo(7_200);
  }
}
