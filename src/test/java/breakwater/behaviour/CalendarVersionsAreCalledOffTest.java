package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A version that has not begun is called off, and a calendar that cannot be right says why. */
class CalendarVersionsAreCalledOffTest extends Product {
  private static final String CALENDARS = "/api/v1/calendars/";
  private static final List<List<String>> DAY = List.of(List.of("09:00", "17:00"));

  private long open(String id, Instant from, Instant to) {
    return bean(Calendars.class).workingTime(new CalendarId(id)).elapsed(from, to);
  }

  @Test
  void whatIsScheduledIsCalledOffOnceAndCountsForNothing() {
    String id = unique("called-off");
    var office = Map.of("name", "Office", "zone", "UTC", "week", Map.of("mon", DAY, "tue", DAY));
    api().put(CALENDARS + id, office).expect(200);
    Instant begins = now().plus(Duration.ofDays(30));
    Instant until = begins.plus(Duration.ofDays(7));
    api()
        .patch(
            CALENDARS + id,
            Map.of("week", Map.of("mon", DAY, "tue", DAY, "wed", DAY), "from", begins.toString()))
        .expect(200);
    assertThat(open(id, begins, until)).isGreaterThan(16 * 3600);

    Reply before = api().get(CALENDARS + id).expect(200);
    String off = CALENDARS + id + "/versions/2/withdrawal";
    api().post(CALENDARS + id + "/versions/9/withdrawal", Map.of()).expect(404);
    api().post(CALENDARS + unique("nowhere") + "/versions/2/withdrawal", Map.of()).expect(404);
    api().post(CALENDARS + id + "/versions/1/withdrawal", Map.of()).expect(409);
    api().post(off, Map.of(), "If-Match", "\"99\"").expect(412);
    Reply called = api().post(off, Map.of(), "If-Match", before.header("ETag")).expect(200);
    assertThat(called.at("/version")).isEqualTo("1");
    assertThat(called.header("ETag")).isNotEqualTo(before.header("ETag"));
    api().post(off, Map.of()).expect(409);

    assertThat(open(id, begins, until)).isEqualTo(16 * 3600);
    Reply versions = api().get(CALENDARS + id + "/versions").expect(200);
    assertThat(versions.at("/items/0/withdrawnAt")).isNotEmpty();
    assertThat(versions.at("/items/1/withdrawnAt")).isEmpty();
    // Nothing begins later, so nobody has to say what becomes of it.
    api().patch(CALENDARS + id, Map.of("zone", "Europe/Berlin")).expect(200);
    assertThat(
            bean(JdbcClient.class)
                .sql("select count(*) from sweep where cause = :cause")
                .param("cause", "calendar %s without version 2".formatted(id))
                .query(Long.class)
                .single())
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mon: [['24:00', '06:00']] | cannot begin at 24:00
          mon: [['09:00', '12:00', '17:00']] | here are 3
          mon: [['09:00']] | here is 1
          mon: [['22:00', '06:00']], tue: [['05:00', '17:00']] | The night of Monday, 22:00 to 06:00, reaches into Tuesday and overlaps its window 05:00 to 17:00
          mon: [['09:00', '12:00'], ['11:00', '17:00']] | Two windows of Monday overlap
          """)
  void hoursThatCannotBeAreNamedByTheirTimes(String week, String sentence) {
    String json =
        "{\"name\": \"Wrong\", \"zone\": \"UTC\", \"week\": {"
            + week.replaceAll("(mon|tue)", "\"$1\"").replace('\'', '"')
            + "}}";
    Reply refused = api().put(CALENDARS + unique("wrong"), JsonMapper.shared().readTree(json));
    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.text()).contains(sentence);
  }

  @Test
  void zonesAreThoseOfTheIanaInEveryPlace() {
    var offset = Map.of("name", "Wrong", "zone", "+02:00", "week", Map.of("mon", DAY));
    assertThat(api().put(CALENDARS + unique("offset"), offset).expect(400).text())
        .contains("Europe/Berlin")
        .contains("no summer time");
    assertThat(
            api()
                .post(
                    "/api/v1/calendar/arithmetic",
                    List.of(
                        Map.of(
                            "op",
                            "is_open",
                            "at",
                            "2026-11-26T09:00:00Z",
                            "calendar",
                            Map.of("zone", "GMT+2", "week", Map.of()))))
                .expect(400)
                .text())
        .contains("no summer time");
    api()
        .patch(CALENDARS + "always", Map.of("name", api().get(CALENDARS + "always").at("/name")))
        .expect(200);
  }

  @Test
  void whatCanBeAskedForIsListed() {
    assertThat(
            api()
                .post("/api/v1/calendar/arithmetic", List.of(Map.of("op", "subtract")))
                .expect(400)
                .text())
        .contains("Write one of is_open, elapsed, add, sub, next_open, next_close");
    assertThat(api().get(CALENDARS + "a%20b").expect(400).text())
        .contains("an id of 1 to 64 letters")
        .doesNotContain("calendarid");
  }

  @Test
  void theDocumentShowsACalendarThatIsAcceptedAndEveryQuestionThatCanBeAsked() throws IOException {
    String docs = Files.readString(Path.of("docs/calendars.md"));
    String example = docs.substring(docs.indexOf("```json") + 7, docs.indexOf("\n```\n"));
    api().put(CALENDARS + unique("documented"), JsonMapper.shared().readTree(example)).expect(200);
    String asked =
        api().post("/api/v1/calendar/arithmetic", List.of(Map.of("op", "subtract"))).text();
    String ops = asked.substring(asked.indexOf("Write one of ") + 13);
    for (String op : ops.substring(0, ops.indexOf('.')).split(", ")) {
      assertThat(docs).contains("`" + op + "`");
    }
    assertThat(docs).contains("KEEP", "REPLACE", "ICAL", "CONFIRMED", "ADMIN", "withdrawal");
  }
}
