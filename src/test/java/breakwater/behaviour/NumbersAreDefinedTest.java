package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Framework, "Metrics": each number over its own cohort, with its definition and its sources. */
class NumbersAreDefinedTest extends Product {
  private final Map<String, Object> nothing = Map.of();

  @Test
  void theNumbersOfAPeriodAreThoseOfItsCasesAndPasses() {
    advance(Duration.ofHours(1));
    Instant from = now();
    Desk desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    desk.opened(unique("A question"), Priority.LOW);
    advance(Duration.ofMinutes(10));
    desk.does(id, "claim", nothing).expect(200);
    desk.does(id, "start", nothing).expect(200);
    desk.does(id, "bounceback", Map.of("reason", "No log.")).expect(200);

    String period = "?from=" + from + "&groupBy=priority";
    assertThat(metric("cases-opened", period).at("/value")).isEqualTo("2.0");
    Reply delay = metric("handoff-delay", period);
    assertThat(delay.json().at("/value").asDouble()).isBetween(600.0, 660.0);
    assertThat(delay.at("/denominator")).isEqualTo("1");
    assertThat(delay.at("/series/0/group")).isEqualTo("MEDIUM");
    assertThat(metric("bounceback-rate", period).at("/value")).isEqualTo("1.0");

    desk.does(id, "contest", Map.of("reason", "It was there.")).expect(200);
    desk.colleague().does(id, "contest/judgement", Map.of("upheld", true)).expect(200);
    assertThat(metric("bounceback-rate", period).at("/value")).isEqualTo("0.0");
    assertThat(metric("time-to-escalate", period).at("/numerator")).isEqualTo("1");

    Reply rate = metric("escalation-rate", period);
    assertThat(rate.at("/denominator")).isEqualTo("0");
    assertThat(rate.json().at("/value").isNull()).isTrue();
    assertThat(rate.json().at("/reference").size()).isEqualTo(3);
    assertThat(rate.at("/reference/2/source")).startsWith("framework");

    Reply behind = api().get(metric("cases-opened", period).at("/cases")).expect(200);
    assertThat(behind.json().at("/items").size()).isEqualTo(2);
  }

  @Test
  void everyMetricIsReadAndGrouped() {
    for (var metric : api().get("/api/v1/insight").expect(200).json()) {
      assertThat(metric.at("/definition").asString()).isNotBlank();
      for (String by : List.of("day", "week", "priority", "team")) {
        metric(metric.at("/metric").asString(), "?groupBy=" + by);
      }
      api().get(metric.at("/cases").asString() + "&numerator=true").expect(200);
    }
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    api().get("/api/v1/insight/happiness").expect(404);
    api().get("/api/v1/insight/escalation-rate?groupBy=moon").expect(400);
    api().get("/api/v1/insight/escalation-rate?from=yesterday").expect(400);
    api()
        .get("/api/v1/insight/escalation-rate?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
        .expect(400);
  }

  private Reply metric(String name, String query) {
    return api().get("/api/v1/insight/" + name + query).expect(200);
  }
}
