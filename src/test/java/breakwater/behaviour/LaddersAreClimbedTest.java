package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationId;
import breakwater.escalation.ladders.LadderFact.LadderCallWithdrawn;
import breakwater.escalation.ladders.LadderFact.LadderCalled;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F04: no case waits on an absent person (framework, step 1: fallback rules). */
class LaddersAreClimbedTest extends Product {

  @Test
  void one_after_the_other_is_called_until_somebody_claims_it_and_who_is_away_is_passed() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String lea = crew.person("lea", "LEAD");
    String max = crew.person("max", "ENGINEER");
    api().post("/api/v1/people/" + lea + "/absences", Map.of()).expect(201);
    try (var _ = rules(crew, ann, max)) {
      var desk = new Desk(this, api());
      String id = desk.raised("Exports fail");
      advance(Duration.ofMinutes(9));
      assertThat(desk.escalation(id).at("/ladder/next/step")).isEqualTo("1");
      assertThat(desk.escalation(id).json().at("/ladder/called")).isEmpty();
      advance(Duration.ofMinutes(2));
      settle();
      assertThat(titles(crew, ann)).containsExactly("Nobody has claimed escalation " + id);
      assertThat(titles(crew, max)).isEmpty();

      advance(Duration.ofMinutes(10));
      settle();
      assertThat(titles(crew, lea)).isEmpty();
      Reply shown = desk.escalation(id);
      assertThat(shown.json().at("/ladder/called")).hasSize(2);
      assertThat(shown.at("/ladder/next/last")).isEqualTo("true");
      assertThat(shown.at("/ladder/next/people/0")).isEqualTo(max);
      advance(Duration.ofMinutes(11));
      settle();
      assertThat(titles(crew, max)).hasSize(1);
      assertThat(
              desk.escalation(id).json().at("/ladder/next").isMissingNode()
                  || desk.escalation(id).json().at("/ladder/next").isNull())
          .isTrue();
      advance(Duration.ofHours(2));
      assertThat(titles(crew, ann)).hasSize(1);
    }
  }

  @Test
  void it_stops_when_it_is_claimed_and_a_claim_known_late_takes_a_call_back() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String max = crew.person("max", "ENGINEER");
    try (var _ = rules(crew, ann, max)) {
      var desk = new Desk(this, api());
      String id = desk.raised("Exports fail");
      Instant raised = now();
      advance(Duration.ofMinutes(11));
      settle();
      assertThat(all(id, LadderCalled.class)).isEqualTo(1);
      bean(Journal.class)
          .<Boolean>decide(
              new EscalationId(id).caseId().orElseThrow().subject(),
              Actor.system("chat"),
              Cause.channel("chat"),
              history ->
                  new Journal.Decision<>(
                      List.of(
                          Happening.at(
                              raised.plusSeconds(60),
                              new Claimed(new EscalationId(id), new PersonId(max)))),
                      true));
      settle();
      assertThat(all(id, LadderCallWithdrawn.class)).isEqualTo(1);
      advance(Duration.ofHours(1));
      assertThat(all(id, LadderCalled.class)).isEqualTo(1);
      assertThat(titles(crew, max)).isEmpty();
    }
  }

  /** A call of somebody who left would end the ladder with nobody. */
  @Test
  void where_the_last_resort_has_left_the_administrators_are_called() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String max = crew.person("max", "ENGINEER");
    try (var _ = rules(crew, ann, max)) {
      var desk = new Desk(this, api());
      String id = desk.raised("Exports fail");
      api().patch("/api/v1/people/" + max, Map.of("active", false)).expect(200);
      advance(Duration.ofMinutes(32));
      settle();
      Reply shown = desk.escalation(id);
      assertThat(shown.json().at("/ladder/called")).hasSize(3);
      assertThat(shown.at("/ladder/called/2/last")).isEqualTo("true");
      assertThat(shown.json().at("/ladder/called/2/people").toString())
          .contains("\"admin\"")
          .doesNotContain(max);
    }
  }

  @Test
  void a_ladder_without_a_last_resort_or_with_people_who_left_is_refused() {
    assertThat(
            checked(
                """
                ladders:
                  rows:
                    - {tier: ENGINEERING, steps: [{after: 5 min, on_call: primary}]}
                    - {tier: ENGINEERING, teams: [security], last_resort: {after: soon, person: ada, team: security}}
                """))
        .contains("ends with nobody")
        .contains("There is no rota of who is on call")
        .contains("does not say whom alone it calls")
        .contains("A ladder before it is taken")
        .contains("\"line\":");
    var crew = new Crew(api());
    String gone = crew.person("gone", "AGENT");
    api().patch("/api/v1/people/" + gone, Map.of("active", false)).expect(200);
    assertThat(
            checked(
                """
                ladders:
                  rows:
                    - tier: ENGINEERING
                      steps: [{after: 5 min, person: %s}]
                      last_resort: {after: 5 min, team: no-team}
                """
                    .formatted(gone)))
        .contains(gone + " has left.")
        .contains("There is no team 'no-team'");
  }

  private Rulebook rules(Crew crew, String first, String last) {
    return Rulebook.with(
        this,
        api(),
        "ladders",
        """
        ladders:
          rows:
            - tier: ENGINEERING
              steps:
                - {after: 10 min, person: %s}
                - {after: 10 min, role: LEAD, team: %s}
              last_resort: {after: 10 min, person: %s}
        """
            .formatted(first, crew.team, last));
  }

  private String checked(String yaml) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
        .expect(200)
        .text();
  }

  private int all(String id, Class<?> type) {
    String of = id.substring(0, id.indexOf('-'));
    return bean(Journal.class).read(new CaseId(of).subject()).of(type).size();
  }

  private static List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(notice -> notice.path("title").asString())
        .filter(title -> title.startsWith("Nobody has claimed"))
        .toList();
  }
}
