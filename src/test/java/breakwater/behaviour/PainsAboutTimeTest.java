package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.journal.Recorded;
import breakwater.sla.SlaFact.StepDue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users of other systems suffer from when it is about time; docs/time.md has the rest. */
class PainsAboutTimeTest extends Product {
  private final CaseTime time = new CaseTime(this);

  private String opened() {
    return new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM);
  }

  /** Pain 6: other rules forget no pause that was before them. */
  @Test
  void otherRulesForgetNoPause() {
    String id = opened();
    time.wait(id);
    advance(Duration.ofHours(6));
    time.say(id, "INBOUND", "Here it is.");
    long before = time.elapsed(id, "RESOLUTION");
    assertThat(before).isLessThan(60);

    try (Rulebook shorter = time.promised("always", "resolution: 3 h")) {
      assertThat(time.elapsed(id, "RESOLUTION")).isBetween(before, before + 60);
      assertThat(time.clock(id, "RESOLUTION").get("breachedAt").isNull()).isTrue();
      assertThat(time.due(id, "RESOLUTION"))
          .isAfter(now().plus(Duration.ofMinutes(170)))
          .isBefore(now().plus(Duration.ofHours(3)));
    }
  }

  /** Pain 8: day and night loses no second at midnight. */
  @Test
  void midnightCostsNoTime() {
    var asked =
        List.of(
            Map.of(
                "id",
                "q",
                "op",
                "elapsed",
                "calendar",
                Map.of("zone", "UTC", "week", CaseTime.hours(1, 7, "00:00", "24:00").get("week")),
                "start",
                "2026-11-01T00:00:00Z",
                "end",
                "2026-12-01T00:00:00Z"));
    assertThat(
            api()
                .post("/api/v1/calendar/arithmetic", asked)
                .expect(200)
                .at("/answers/0/answer/seconds"))
        .isEqualTo(Long.toString(30 * 86_400));
  }

  /** Pains 15 and 20: what is owed in office hours troubles nobody at night, and nobody twice. */
  @Test
  void whatIsOwedInOfficeHoursIsSaidInOfficeHoursAndOnce() {
    time.advanceTo(DayOfWeek.FRIDAY, "16:00");
    try (Rulebook promised =
        time.promised(
            "office",
            "first_response: 2 h, resolution: 900 h",
            "  warnings: [40 %, 75 %, 90 %]",
            "  after_breach:",
            "    - {after: 30 min}",
            "    - {after: 10 h}")) {
      String id = opened();
      advance(Duration.ofDays(5));
      settle();

      List<Recorded<?>> said =
          time.history(id).facts().stream().filter(f -> f.fact() instanceof StepDue).toList();
      assertThat(said)
          .extracting(fact -> ((StepDue) fact.fact()).step().key())
          .containsExactly("40", "75", "90", "breach", "breach+1", "breach+2");
      assertThat(said).allSatisfy(fact -> assertThat(inOfficeHours(fact.at())).isTrue());
      assertThat(said)
          .allSatisfy(fact -> assertThat(fact.recordedAt()).isBefore(fact.at().plusSeconds(120)));
    }
  }

  private static boolean inOfficeHours(Instant at) {
    LocalTime label = at.atOffset(ZoneOffset.UTC).toLocalTime();
    return at.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() <= 5
        && !label.isBefore(LocalTime.of(9, 0))
        && !label.isAfter(LocalTime.of(17, 0));
  }

  /** Pain 16: whoever has answered, or claimed, is not reminded again. */
  @Test
  void whoHasAnsweredIsNotRemindedAgain() {
    try (Rulebook promised =
        time.promised(
            "always",
            "first_response: 1 h, resolution: 900 h, claim: 15 min, handoff: 300 h",
            "  after_breach:",
            "    - {after: 30 min}",
            "    - {after: 2 h}")) {
      String id = opened();
      advance(Duration.ofMinutes(100));
      time.say(id, "OUTBOUND", "We are on it.");
      Desk desk = new Desk(this, api());
      String escalation = desk.raised(unique("Exports fail"));
      String climbed = escalation.substring(0, escalation.indexOf('-'));
      advance(Duration.ofMinutes(20));
      desk.does(escalation, "claim", Map.of()).expect(200);
      advance(Duration.ofHours(12));

      assertThat(time.stepsDue(id))
          .contains("clock/first_response/1/-/breach+1")
          .doesNotContain("clock/first_response/1/-/breach+2");
      assertThat(time.stepsDue(climbed).stream().filter(key -> key.contains("/claim/")))
          .hasSize(3)
          .noneMatch(key -> key.contains("breach+"));
    }
  }
}
