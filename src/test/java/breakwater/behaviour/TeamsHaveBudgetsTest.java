package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mission, N2: a team's interruptions of a week are counted against what it has for it. */
class TeamsHaveBudgetsTest extends Product {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Test
  void each_escalation_to_a_team_counts_once_in_the_week_in_which_it_was_raised() {
    afterMonday();
    var crew = new Crew(api());
    try (var _ = budget(crew.team, 1)) {
      assertThat(week(crew.team).at("/used").asInt()).isZero();
      assertThat(week(crew.team).at("/week").asString()).matches("20\\d\\d-W\\d\\d");
      String id = raisedTo(crew.team);
      assertThat(week(crew.team).at("/used").asInt()).isEqualTo(1);
      assertThat(week(crew.team).at("/over").asBoolean()).isFalse();

      desk().does(id, "claim", Map.of()).expect(200);
      desk().does(id, "start", Map.of()).expect(200);
      desk().does(id, "bounceback", Map.of("reason", "No log.")).expect(200);
      String caseId = id.substring(0, id.indexOf('-'));
      desk().answerAsked(caseId, 1);
      assertThat(week(crew.team).at("/used").asInt()).as("a second pass").isEqualTo(1);

      raisedTo(crew.team);
      assertThat(week(crew.team).at("/used").asInt()).isEqualTo(2);
      assertThat(week(crew.team).at("/over").asBoolean()).isTrue();
      assertThat(api().get("/escalations?team=" + crew.team).expect(200).text())
          .contains("Interruptions this week:");

      advance(Duration.ofDays(7));
      assertThat(week(crew.team).at("/used").asInt()).as("the next week").isZero();
    }
  }

  @Test
  void the_gate_says_what_is_left_before_a_package_goes_up() {
    try (var _ = budget("engineering", 7)) {
      String medium = desk().opened(unique("Exports stop"), Priority.MEDIUM);
      api()
          .post(
              "/api/v1/cases/" + medium + "/calls",
              Map.of("tier", "ENGINEERING", "reason", "A defect."))
          .expect(201);
      assertThat(api().get("/cases/" + medium + "/gate").expect(200).text())
          .containsPattern("of <span>7</span> interruptions this week");
      String critical = desk().opened(unique("Payments fail"), Priority.CRITICAL);
      assertThat(api().get("/cases/" + critical + "/gate").expect(200).text())
          .doesNotContain("interruptions this week");
    }
  }

  @Test
  void a_budget_that_cannot_be_meant_is_refused_with_what_to_write() {
    assertThat(
            checked(
                """
                budgets:
                  zone: Middle/Earth
                  rows:
                    - {team: exports, interruptions: 5}
                    - {team: exports, interruptions: few}
                    - {team: payments, interruptions: 0}
                """))
        .contains("There is no time zone 'Middle/Earth'")
        .contains("The team 'exports' has two budgets")
        .contains("a whole number from 1 to 1000");
    assertThat(checked("budgets: {rows: [{team: no-team, interruptions: 5}]}"))
        .contains("There is no team 'no-team'");
  }

  private String checked(String yaml) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
        .expect(200)
        .text();
  }

  private Desk desk() {
    return new Desk(this, api());
  }

  private Rulebook budget(String team, int interruptions) {
    return Rulebook.with(
        this,
        api(),
        "budgets",
        """
        budgets:
          zone: Europe/Berlin
          rows: [{team: %s, interruptions: %d}]
        """
            .formatted(team, interruptions));
  }

  /** Raised to whoever it is by the routing, and passed on to a team. */
  private String raisedTo(String team) {
    String id = desk().raised(unique("Exports fail"));
    desk().does(id, "transfer", Map.of("team", team, "reason", "Theirs.")).expect(200);
    return id;
  }

  private JsonNode week(String team) {
    return api()
        .get("/api/v1/budgets")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("team").asString().equals(team))
        .findFirst()
        .orElseThrow();
  }

  /** To noon of the next Tuesday, so that the week does not turn in the middle. */
  private void afterMonday() {
    var tuesday =
        LocalDate.ofInstant(now(), ZONE)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .atTime(12, 0)
            .atZone(ZONE);
    advance(Duration.between(now(), tuesday.toInstant()));
  }
}
