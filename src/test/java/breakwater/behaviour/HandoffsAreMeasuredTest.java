package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F08: escalated, claimed and started are told apart, each with its instant and its promise. */
class HandoffsAreMeasuredTest extends Product {
  private final CaseTime time = new CaseTime(this);

  /** framework, step 1; package: more than 30 minutes at high priority is a finding. */
  @Test
  void what_is_claimed_in_time_and_started_too_late_says_where_it_was_stuck() {
    Desk desk = new Desk(this, api());
    String id = desk.opened(unique("Payments fail"), Priority.CRITICAL);
    settle();
    String escalation = id + "-1";
    Instant raised = Instant.parse(desk.escalation(escalation).at("/raisedAt"));
    assertThat(time.due(id, "CLAIM")).isEqualTo(seconds(raised).plus(Duration.ofMinutes(15)));
    assertThat(time.due(id, "HANDOFF")).isEqualTo(seconds(raised).plus(Duration.ofMinutes(30)));

    advance(Duration.ofMinutes(10));
    desk.does(escalation, "claim", Map.of()).expect(200);
    assertThat(time.state(id, "CLAIM")).isEqualTo("STOPPED");
    assertThat(time.due(id, "START")).isAfter(raised.plus(Duration.ofMinutes(39)));
    advance(Duration.ofMinutes(16));
    assertThat(time.stepsDue(id))
        .anyMatch(key -> key.matches("clock/handoff/1/.*/75"))
        .noneMatch(key -> key.matches("clock/(claim|start|handoff)/.*/breach"));

    advance(Duration.ofMinutes(16));
    settle();
    assertThat(time.stepsDue(id))
        .anyMatch(key -> key.matches("clock/handoff/1/.*/breach"))
        .anyMatch(key -> key.matches("clock/start/1/.*/breach"));
    assertThat(api().get("/api/v1/cases/" + id + "/actions").expect(200).text())
        .contains("\"rule\":\"not-started\"", "\"rule\":\"slow-handoff\"");

    desk.does(escalation, "start", Map.of()).expect(200);
    Reply started = desk.escalation(escalation);
    assertThat(Instant.parse(started.at("/claimedAt"))).isAfter(raised);
    assertThat(started.json().at("/handoffDelaySeconds").asInt()).isBetween(2_520, 2_580);
    assertThat(time.state(id, "HANDOFF")).isEqualTo("STOPPED");
    assertThat(
            new SignedInBrowser(address(), ADMIN_TOKEN).load("/escalations/" + escalation).body())
        .contains("Started");
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }
}
