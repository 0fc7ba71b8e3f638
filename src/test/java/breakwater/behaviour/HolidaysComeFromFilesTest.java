package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holidays come from iCal files, which say what they change and cannot close most of a year. */
class HolidaysComeFromFilesTest extends Product {
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

  /** clocks.md §3: what people wrote stays; what an earlier file brought gives way. */
  @Test
  void holidaysComeFromAFile() {
    String id = unique("feed");
    api().put(CALENDARS + id, office("Feed")).expect(200);
    int year = now().atOffset(ZoneOffset.UTC).getYear() + 1;
    api()
        .patch(
            CALENDARS + id,
            Map.of("holidays", List.of(Map.of("date", year + "-05-01", "name", "Ours"))))
        .expect(200);
    Reply first = file(id, year + "0501", year + "0502").expect(200);
    assertThat(first.at("/dates")).isEqualTo("2");
    assertThat(first.at("/calendar/holidays/0/name")).isEqualTo("Ours");
    assertThat(first.at("/calendar/holidays/1/source")).isEqualTo("ICAL");
    Reply looked = preview(id, year + "0501", year + "0503").expect(200);
    assertThat(looked.at("/events")).isEqualTo("2");
    assertThat(looked.at("/holidays/1/date")).isEqualTo(year + "-05-03");
    assertThat(looked.at("/effect/added")).isEqualTo("1");
    assertThat(looked.at("/effect/kept")).isEqualTo("1");
    assertThat(looked.at("/effect/gone")).isEqualTo("1");
    assertThat(api().get(CALENDARS + id).at("/holidays/1/date")).isEqualTo(year + "-05-02");
    Reply second = file(id, year + "0503").expect(200);
    assertThat(second.at("/effect/added")).isEqualTo("1");
    assertThat(second.at("/effect/gone")).isEqualTo("1");
    assertThat(
            second
                .json()
                .at("/calendar/holidays")
                .valueStream()
                .map(h -> h.path("date").asString()))
        .containsExactly(year + "-05-01", year + "-05-03");
    Reply refused = api().post(CALENDARS + id + "/ical", "no", "Content-Type", "text/calendar");
    assertThat(refused.expect(422).at("/type")).endsWith("/calendar-ical");
    file(id).expect(422);
    assertThat(api().get(CALENDARS + id).at("/holidays/1/date")).isEqualTo(year + "-05-03");
  }

  @Test
  void aFileThatClosesMostOfAYearIsRefusedWithTheNumbers() {
    String id = unique("shut");
    api().put(CALENDARS + id, office("Shut")).expect(200);
    LocalDate first = LocalDate.of(now().atOffset(ZoneOffset.UTC).getYear() + 1, 1, 1);
    String[] all = days(first, 365);
    for (Reply reply : List.of(preview(id, all), file(id, all))) {
      assertThat(reply.expect(422).at("/detail"))
          .containsPattern("(10[4-6]) of \\1 working days of " + first.getYear())
          .contains("Take a file of holidays only");
    }
    assertThat(api().get(CALENDARS + id).json().path("holidays").size()).isZero();
    Reply half = file(id, days(first, 180)).expect(200);
    assertThat(half.at("/effect/years/0/year")).isEqualTo(Integer.toString(first.getYear()));
    assertThat(half.json().at("/effect/years/0/closed").asInt()).isBetween(51, 52);
  }

  private static String[] days(LocalDate first, int count) {
    return first
        .datesUntil(first.plusDays(count))
        .map(day -> day.toString().replace("-", ""))
        .toArray(String[]::new);
  }

  private Reply file(String id, String... days) {
    return sent(id + "/ical", days);
  }

  private Reply preview(String id, String... days) {
    return sent(id + "/ical/preview", days);
  }

  private Reply sent(String to, String... days) {
    var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
    for (String day : days) {
      file.append("BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:Off\r\n".formatted(day))
          .append("DTSTART;VALUE=DATE:%s\r\nEND:VEVENT\r\n".formatted(day));
    }
    return api().post(CALENDARS + to, file + "END:VCALENDAR\r\n", "Content-Type", "text/calendar");
  }
}
