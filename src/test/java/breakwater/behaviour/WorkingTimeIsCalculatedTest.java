package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Programs calculate with calendars that they send along. */
class WorkingTimeIsCalculatedTest extends Product {
  private static final Map<String, ?> OFFICE =
      Map.of(
          "zone",
          "Europe/Berlin",
          "week",
          Map.of(
              "fri",
              List.of(List.of("09:00", "17:00")),
              "mon",
              List.of(List.of("09:00", "17:00"))));

  @Test
  void a_deadline_may_be_the_instant_at_which_work_ends() {
    Map<String, ?> question =
        Map.of(
            "id",
            "a",
            "op",
            "add",
            "calendar",
            OFFICE,
            "start",
            "2026-11-20T15:00:00Z",
            "seconds",
            3600);
    assertThat(ask(question).at("/answers/0/answer/instant").asString())
        .isEqualTo("2026-11-20T16:00:00Z");
  }

  @Test
  void nothing_is_ever_due_in_a_calendar_without_hours() {
    Map<String, ?> question =
        Map.of(
            "id",
            "a",
            "op",
            "add",
            "calendar",
            Map.of("zone", "UTC"),
            "start",
            "2026-11-20T15:00:00Z",
            "seconds",
            1);
    assertThat(ask(question).at("/answers/0/answer/instant").isNull()).isTrue();
  }

  @Test
  void versions_hold_one_after_the_other() {
    Map<String, ?> calendar =
        Map.of(
            "versions",
            List.of(
                OFFICE,
                Map.of(
                    "from",
                    "2026-11-20T12:00:00Z",
                    "zone",
                    "UTC",
                    "week",
                    Map.of("fri", List.of(List.of("00:00", "24:00"))))));
    Map<String, ?> question =
        Map.of(
            "id",
            7,
            "op",
            "elapsed",
            "calendar",
            calendar,
            "start",
            "2026-11-20T00:00:00Z",
            "end",
            "2026-11-21T00:00:00Z");
    JsonNode answer = ask(question);
    // 09:00 to 13:00 in Berlin, then twelve hours of UTC.
    assertThat(answer.at("/answers/0/answer/seconds").asLong()).isEqualTo((4 + 12) * 3600);
    assertThat(answer.at("/answers/0/id").asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"op\":\"add\",\"calendar\":{\"zone\":\"Mars/Base\"},\"start\":\"2026-01-01T00:00:00Z\",\"seconds\":1}"
            + " | /0/calendar/zone",
        "{\"op\":\"add\",\"calendar\":{\"zone\":\"UTC\"},\"start\":\"yesterday\",\"seconds\":1} |"
            + " /0/start",
        "{\"op\":\"add\",\"calendar\":{\"zone\":\"UTC\"},\"start\":\"2026-01-01T00:00:00Z\",\"seconds\":-1}"
            + " | /0/seconds",
        "{\"op\":\"add\",\"calendar\":{\"zone\":\"UTC\"},\"start\":\"2026-01-01T00:00:00Z\"} |"
            + " /0/seconds",
        "{\"op\":\"divide\",\"calendar\":{\"zone\":\"UTC\"}} | /0/op",
        "{\"op\":\"is_open\",\"at\":\"2026-01-01T00:00:00Z\"} | /0/calendar",
        "{\"op\":\"is_open\",\"calendar\":{\"zone\":\"UTC\",\"weak\":{}},\"at\":\"2026-01-01T00:00:00Z\"}"
            + " | /0/calendar/weak",
        "{\"op\":\"is_open\",\"calendar\":{\"zone\":\"UTC\",\"week\":{\"mon\":[[\"9\",\"17:00\"]]}},\"at\":\"2026-01-01T00:00:00Z\"}"
            + " | /0/calendar/week/mon/0",
        "{\"op\":\"is_open\",\"calendar\":{\"zone\":\"UTC\",\"week\":{\"mon\":[[\"09:00\"]]}},\"at\":\"2026-01-01T00:00:00Z\"}"
            + " | /0/calendar/week/mon/0",
        "{\"op\":\"is_open\",\"calendar\":{\"zone\":\"UTC\",\"holidays\":[\"2026-02-30\"]},\"at\":\"2026-01-01T00:00:00Z\"}"
            + " | /0/calendar/holidays/0",
        "{\"op\":\"windows\",\"calendar\":{\"zone\":\"UTC\"},\"start\":\"1900-01-01T00:00:00Z\",\"end\":\"2000-01-01T00:00:00Z\"}"
            + " | /0/end",
        "{\"op\":\"is_open\",\"calendar\":{\"zone\":\"UTC\"},\"at\":\"9999-01-01T00:00:00Z\"} |"
            + " /0/at",
      })
  void what_cannot_be_right_is_refused_at_its_place(String question, String pointer)
      throws IOException {
    Reply reply =
        api()
            .post(
                "/api/v1/calendar/arithmetic",
                List.of(new ObjectMapper().readValue(question.strip(), Object.class)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void every_example_beside_the_project_is_answered_as_it_says() throws IOException {
    Path vectors = Path.of("../shared/sla/vectors/business-time.json");
    assumeTrue(Files.exists(vectors), "there are no vectors beside this checkout");
    JsonNode all = new ObjectMapper().readTree(Files.readString(vectors));
    JsonNode answers =
        api()
            .post("/api/v1/calendar/arithmetic", new ObjectMapper().convertValue(all, Object.class))
            .expect(200)
            .json()
            .get("answers");
    var wrong = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      if (!answers.get(i).get("answer").equals(all.get(i).get("expect"))) {
        wrong.add(all.get(i).get("id") + ": " + answers.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private JsonNode ask(Map<String, ?> question) {
    return api().post("/api/v1/calendar/arithmetic", List.of(question)).expect(200).json();
  }
}
