package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** clocks.md, section 1.4, through {@code POST /api/v1/sla/rehearsal}. */
class ClocksAreRehearsedTest extends Product {
  private static final String SCENARIO =
      """
      {"calendars": {"c": {"zone": "Europe/Berlin", "week": {
          "mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]], "wed": [["09:00","17:00"]],
          "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]]}}},
       "policy": {"rules": [{"name": "default", "calendar": "c",
          "targets": {"first_response": 3600, "resolution": 28800}}], "warnings": [50],
          "min_remaining_on_change": 60, "pause": {"resolution": ["on_hold"]}},
       "events": [
         {"id": "e1", "at": "2024-06-07T14:00:00.900Z", "type": "created",
          "origin": "customer", "attrs": {"priority": "p3"}},
         {"id": "e2", "at": "2024-06-07T15:00:01Z", "type": "agent_reply"},
         {"id": "e3", "at": "2024-06-07T17:00:00Z", "type": "status", "to": "open"}],
       "checks": [{"as_of": "2024-06-07T15:00:00Z"}, {"as_of": "2024-06-07T16:00:00Z", "known": 1}]}
      """;

  /** clocks.md, section 1.6, example 2: the deadline is the closing instant, 17:00:00. */
  @Test
  void aDeadlineMayBeTheClosingInstant() {
    Reply reply = api().post("/api/v1/sla/rehearsal", SCENARIO).expect(200);

    assertThat(reply.at("/checks/0/clocks/0/due_at")).isEqualTo("2024-06-07T15:00:00Z");
    assertThat(reply.at("/checks/0/clocks/0/breached_at")).isEqualTo("2024-06-07T15:00:00Z");
    assertThat(reply.at("/checks/1/clocks/0/ticking")).isEqualTo("false");
    assertThat(reply.at("/checks/1/clocks/0/state")).isEqualTo("running");
    assertThat(reply.at("/checks/1/clocks/1/next_timer_at")).isEqualTo("2024-06-10T10:00:00Z");
    assertThat(reply.at("/checks/1/clocks/1/started_at")).isEqualTo("2024-06-07T14:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin | Mars/Base      | /calendars/c/zone",
        "09:00         | 25:00          | /calendars/c/week/mon/0",
        "agent_reply   | telepathy      | /events/1/type",
        "first_response| first_thought  | /policy/rules/0/targets/first_thought",
        "customer\"    | nobody\"       | /events/0/origin",
        "28800         | -1             | /policy/rules/0/targets/resolution",
        "\"calendar\": \"c\" | \"calendar\": \"d\" | /policy/rules/0/calendar",
        "2024-06-07T16:00:00Z | tomorrow | /checks/1/as_of",
        "28800         | 0              | /policy/rules/0/targets/resolution",
        "\\[50\\]        | [0]            | /policy/warnings/0",
        "\\[50\\]        | [100]          | /policy/warnings/0",
        "_change\": 60 | _change\": -1  | /policy/min_remaining_on_change",
        "\"known\": 1  | \"known\": 4   | /checks/1/known",
        "agent_reply   | created        | /events/1/type",
        "created       | ack            | /events",
        "\"to\": \"open\"} | \"to\": \"flying\"} | /events/2/to",
        "\"on_hold\"   | \"on_hold\", \"sleeping\" | /policy/pause/resolution/1"
      })
  void whatCannotBeRightIsRefusedAtItsPlace(String right, String wrong, String pointer) {
    Reply reply =
        api().post("/api/v1/sla/rehearsal", SCENARIO.replaceFirst(right, wrong)).expect(400);

    assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
  }

  @Test
  void aStateThatIsUnknownIsAnsweredWithThoseThatThereAre() {
    Reply reply =
        api().post("/api/v1/sla/rehearsal", SCENARIO.replace("\"open\"", "\"opne\"")).expect(400);

    assertThat(reply.at("/errors/0/detail"))
        .isEqualTo(
            "A case has no state 'opne'. Write one of open, waiting_customer,"
                + " waiting_third_party, on_hold.");
  }
}
