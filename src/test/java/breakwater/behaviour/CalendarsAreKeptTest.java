package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars are kept in versions: checked, dated, and whatever runs by them is worked out anew. */
class CalendarsAreKeptTest extends Product {
  private static final String CALENDARS = "/api/v1/calendars/";
  private static final List<List<String>> NINE_TO_FIVE = List.of(List.of("09:00", "17:00"));

  private static Map<String, Object> office(String name) {
    return Map.of(
        "name",
        name,
        "zone",
        "Europe/Berlin",
        "week",
        Map.of("mon", NINE_TO_FIVE, "tue", NINE_TO_FIVE));
  }

  private long open(String id, String from, String to) {
    return bean(Calendars.class)
        .workingTime(new CalendarId(id))
        .elapsed(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void aHouseBeginsWithTwoCalendars() {
    assertThat(api().get(CALENDARS + "always").expect(200).at("/zone")).isNotEmpty();
    assertThat(open("always", "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z")).isEqualTo(172_800);
    assertThat(api().get(CALENDARS + "office").expect(200).json().at("/week/fri/0/1").asString())
        .isEqualTo("17:00");
    assertThat(
            api().get("/api/v1/calendars?limit=1").expect(200).json().at("/items/0/id").asString())
        .isEqualTo("always");
  }

  /** clocks.md §1.1 and zammad#1002: any number of calendars, each with versions of its own. */
  @Test
  void anEditHoldsFromNowAndThePastStaysAsItWas() {
    String id = unique("desk");
    Reply made = api().put(CALENDARS + id, office("Desk")).expect(200);
    Instant edited = now();
    Reply changed =
        api()
            .patch(
                CALENDARS + id,
                Map.of(
                    "holidays",
                    List.of(
                        Map.of("date", "2026-11-23", "name", "Past"),
                        Map.of("date", "2036-11-24", "name", "Later"))),
                "If-Match",
                made.header("ETag"))
            .expect(200);
    assertThat(changed.at("/holidays/0/source")).isEqualTo("ADMIN");
    assertThat(changed.at("/version")).isEqualTo("2");
    assertThat(changed.at("/changedBy")).isEqualTo("PERSON/admin");
    assertThat(changed.at("/timeZoneData")).matches("20\\d\\d.*");
    assertThat(edited).isAfter(Instant.parse("2026-11-24T00:00:00Z"));
    assertThat(open(id, "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z")).isEqualTo(8 * 3600);
    assertThat(open(id, "2036-11-24T00:00:00Z", "2036-11-25T00:00:00Z")).isZero();
    assertThat(api().get(CALENDARS + id + "/versions").json().at("/items").size()).isEqualTo(2);
    assertThat(api().get(CALENDARS + id + "/versions/1").json().at("/holidays").size()).isZero();
    api().patch(CALENDARS + id, Map.of("name", "x"), "If-Match", made.header("ETag")).expect(412);
    // The same second again, and later versions.
    api().patch(CALENDARS + id, Map.of("zone", "Asia/Tokyo")).expect(200);
    api().patch(CALENDARS + id, Map.of("zone", "Asia/Seoul")).expect(200);
    String later = now().plus(Duration.ofDays(30)).toString();
    assertThat(
            api()
                .patch(CALENDARS + id, Map.of("zone", "UTC", "from", later))
                .expect(200)
                .at("/zone"))
        .isEqualTo("Asia/Seoul");
    assertThat(open(id, "2036-11-25T16:59:59Z", "2036-11-25T17:00:01Z")).isOne();
  }

  /** clocks.md §5, 5: a calendar's edit is followed by everything that runs by it. */
  @Test
  void anEditIsFollowedByOneSweep() {
    String id = unique("swept");
    api().put(CALENDARS + id, office("Swept")).expect(200);
    api().put(CALENDARS + id, office("Swept")).expect(200);
    assertThat(
            bean(JdbcClient.class)
                .sql(
                    "select count(*) from sweep where cause like :cause and follower ="
                        + " 'triggers.call'")
                .param("cause", "calendar " + id + " %")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void holidaysAreSuggestedAndConfirmedByAPerson() {
    String id = unique("berlin");
    api().put(CALENDARS + id, office("Berlin")).expect(200);
    Reply suggested = api().get("/api/v1/calendar/holidays?place=de/by&year=2031").expect(200);
    assertThat(suggested.json().path("items").valueStream().map(d -> d.path("date").asString()))
        .contains("2031-01-06", "2031-12-25");
    assertThat(api().get(CALENDARS + id).json().path("holidays").size()).isZero();
    var ticked = Map.of("holidays", List.of(Map.of("date", "2031-01-06", "name", "Epiphany")));
    Reply confirmed = api().post(CALENDARS + id + "/holidays", ticked).expect(200);
    assertThat(confirmed.at("/holidays/0/source")).isEqualTo("CONFIRMED");
    assertThat(open(id, "2031-01-06T00:00:00Z", "2031-01-07T00:00:00Z")).isZero();
    api().get("/api/v1/calendar/holidays?place=kr&year=2031").expect(404);
    api().get("/api/v1/calendar/holidays?place=de&year=x").expect(400);
    assertThat(api().get("/api/v1/calendar/countries").expect(200).text()).contains("Germany");
    api().get("/api/v1/calendar/countries/de").expect(200);
  }

  @Test
  void aHolidayThatOneDoorRefusesIsRefusedByTheOther() {
    String id = unique("old");
    api().put(CALENDARS + id, office("Old")).expect(200);
    for (Map<String, String> holiday :
        List.of(
            Map.of("date", "1066-12-25", "name", "Old"),
            Map.of("date", "2026-12-25", "name", " "))) {
      api().post(CALENDARS + id + "/holidays", Map.of("holidays", List.of(holiday))).expect(400);
    }
    api().patch(CALENDARS + id, Map.of("name", "Older")).expect(200);
  }

  @Test
  void everyWrongLineOfTheDatesIsSaidAndADateWithoutHoursIsOne() {
    String id = unique("lines");
    api().put(CALENDARS + id, office("Lines")).expect(200);
    String page = "/settings/calendars/" + id;
    String no =
        new SignedInBrowser(address(), ADMIN_TOKEN)
            .press(
                page,
                page + "/dates",
                Map.of("holidays", "soon\nlater", "overrides", "2026-12-29\n2026-12-30 ,"))
            .body();

    assertThat(no)
        .contains("Several of the values cannot be kept")
        .contains("Other hours, line 1: ‘2026-12-29’ says no hours.", "Other hours, line 2: ")
        .contains("Holidays, line 2: ");
  }

  @Test
  void whatNobodyCanHaveMeantIsRefused() {
    String id = unique("bad");
    refused("always", 422, "calendar-always", office("Always"));
    refused(
        id, 422, "calendar-without-hours", Map.of("name", "x", "zone", "UTC", "week", Map.of()));
    refused(
        id,
        422,
        "calendar-overlap",
        Map.of(
            "name",
            "x",
            "zone",
            "UTC",
            "week",
            Map.of(
                "mon",
                List.of(List.of("22:00", "06:00")),
                "tue",
                List.of(List.of("05:00", "07:00")))));
    for (String empty : List.of("09:00", "00:00")) {
      var none = List.of(List.of(empty, empty));
      refused(
          id,
          422,
          "calendar-window",
          Map.of("name", "x", "zone", "UTC", "week", Map.of("mon", none, "tue", NINE_TO_FIVE)));
      refused(
          id,
          422,
          "calendar-window",
          Map.of(
              "name",
              "x",
              "zone",
              "UTC",
              "week",
              Map.of("tue", NINE_TO_FIVE),
              "closures",
              Map.of("2026-12-24", none)));
    }
    refused(
        "account",
        422,
        "calendar-id",
        Map.of("name", "x", "zone", "UTC", "week", Map.of("mon", NINE_TO_FIVE)));
    refused(
        id,
        422,
        "calendar-name",
        Map.of("name", " ", "zone", "UTC", "week", Map.of("mon", NINE_TO_FIVE)));
    refused(id, 400, "invalid-value", Map.of("name", "x", "zone", "Berlin", "week", Map.of()));
    refused(id, 400, "invalid-value", Map.of("name", "x", "zone", "UTC"));
    refused(
        id,
        400,
        "invalid-value",
        Map.of(
            "name",
            "x",
            "zone",
            "UTC",
            "week",
            Map.of("mon", NINE_TO_FIVE),
            "holidays",
            List.of(Map.of("date", "2026-02-30"))));
    api().get(CALENDARS + id).expect(404);
    api().patch(CALENDARS + id, Map.of("name", "x")).expect(404);
    api().put(CALENDARS + "a%20b", office("x")).expect(400);
  }

  private void refused(String id, int status, String type, Map<String, Object> body) {
    assertThat(api().put(CALENDARS + id, body).expect(status).at("/type")).endsWith("/" + type);
  }
}
