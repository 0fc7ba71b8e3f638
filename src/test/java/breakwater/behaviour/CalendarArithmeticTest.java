package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Anybody may calculate with working time; what cannot be understood is named, item by item. */
class CalendarArithmeticTest extends Product {
  private static final String ASK = "/api/v1/calendar/arithmetic";
  private static final Map<String, Object> OFFICE =
      Map.of("zone", "Europe/Berlin", "week", Map.of("fri", List.of(List.of("09:00", "17:00"))));

  private static Map<String, Object> question(String op, Object... more) {
    var question = new java.util.LinkedHashMap<String, Object>();
    question.put("id", "q");
    question.put("op", op);
    question.put("calendar", OFFICE);
    for (int i = 0; i < more.length; i += 2) {
      question.put((String) more[i], more[i + 1]);
    }
    return question;
  }

  /** clocks.md §5, 6: the closing instant is an answer, and 17:00:00 is not open (§5, 7). */
  @Test
  void theClosingInstantIsADeadlineAndNotOpen() {
    JsonNode answers =
        api()
            .post(
                ASK,
                List.of(
                    question("add", "start", "2026-11-27T15:00:00Z", "seconds", 3600),
                    question("is_open", "at", "2026-11-27T16:00:00Z"),
                    question("add", "start", "2026-11-27T16:00:00Z", "seconds", 100_000_000)))
            .expect(200)
            .json()
            .path("answers");
    assertThat(answers.path(0).toString())
        .isEqualTo("{\"id\":\"q\",\"answer\":{\"instant\":\"2026-11-27T16:00:00Z\"}}");
    assertThat(answers.path(1).at("/answer/open").asBoolean()).isFalse();
    assertThat(answers.path(2).at("/answer/instant").isNull()).isTrue();
  }

  @Test
  void eachThingThatCannotBeRightIsNamedWithItsPlace() {
    var bad =
        List.of(
            question("is_open"),
            Map.of(
                "id",
                "z",
                "op",
                "is_open",
                "at",
                "2026-01-01T00:00:00Z",
                "calendar",
                Map.of("zone", "Mars/Base", "annual_holidays", List.of("02-31"))),
            question("add", "start", "1500-01-01T00:00:00Z", "seconds", -1),
            Map.of(
                "id",
                "w",
                "op",
                "is_open",
                "at",
                "2026-01-01T00:00:00Z",
                "calendar",
                Map.of(
                    "zone",
                    "UTC",
                    "week",
                    Map.of("mon", List.of(List.of("9", "25:00"))),
                    "overrides",
                    Map.of("2026-02-30", List.of()))));
    Reply refused = api().post(ASK, bad).expect(400);
    assertThat(refused.at("/type")).endsWith("/invalid-value");
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .contains("/0/at", "/1/calendar/zone", "/2/start", "/2/seconds", "/3/calendar/week/mon/0");
  }

  @Test
  void nothingIsAnsweredWithAServerError() {
    for (String body :
        List.of(
            "{}",
            "null",
            "[null]",
            "[[]]",
            "[{}]",
            "[{\"id\":null,\"op\":\"add\"}]",
            "[{\"id\":\"a\",\"op\":\"nap\"}]",
            "[{\"id\":\"a\",\"op\":\"is_open\",\"calendar\":{\"zone\":null}}]",
            "[{\"id\":\"a\",\"op\":\"is_open\",\"at\":\"2026-01-01T00:00:00Z\",\"calendar\":{\"zone\":\"UTC\",\"week\":{\"mon\":null}}}]",
            "[{\"id\":\"a\",\"op\":\"is_open\",\"at\":\"2026-01-01T00:00:00Z\",\"calendar\":{\"zone\":\"UTC\",\"week\":{\"mon\":[null,[null,null],[\"09:00\"]]},\"holidays\":[null]}}]",
            "[{\"id\":\"a\",\"op\":\"is_open\",\"at\":\"+999999999-12-31T23:59:59Z\",\"calendar\":{\"zone\":\"UTC\"}}]")) {
      assertThat(api().post(ASK, body).status()).as(body).isEqualTo(400);
    }
    assertThat(api().post(ASK, "[]").expect(200).json().path("answers").size()).isZero();
    assertThat(apiWith("").post(ASK, "[]").status()).isEqualTo(401);
    var many = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 100; i++) {
      many.add(question("elapsed", "start", "1800-01-01T00:00:00Z", "end", "2299-01-01T00:00:00Z"));
    }
    assertThat(api().post(ASK, many).expect(400).json().at("/errors/0/detail").asString())
        .contains("25000 years");
  }
}
