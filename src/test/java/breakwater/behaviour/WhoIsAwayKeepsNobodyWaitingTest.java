package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * E02; F04: no case waits on an absent person. Reported of others: chatwoot#13516, #14508, #7204.
 */
class WhoIsAwayKeepsNobodyWaitingTest extends Product {

  @Test
  void a_substitute_takes_over_when_the_customer_waits() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String lea = crew.person("lea", "LEAD");
    try (var _ = rules(crew, "by: NOBODY")) {
      String id = crew.asked();
      give(id, ann);
      away(ann, Map.of("substitute", bob));
      assertThat(crew.holder(id)).isEqualTo(bob);
      settle();
      assertThat(crew.as(lea).get("/api/v1/notices").at("/items/0/title"))
          .isEqualTo("Case %s moved from ann to bob: they are away".formatted(id));
      assertThat(api().get("/api/v1/cases/" + id + "/history").text())
          .contains("assignment.moved.v1");
    }
  }

  @Test
  void a_team_that_the_playbook_does_not_name_keeps_nobody_waiting_either() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String lea = crew.person("lea", "LEAD");
    String first = crew.asked();
    give(first, ann);
    String second = crew.asked();
    give(second, bob);
    away(ann, Map.of("substitute", bob));
    assertThat(crew.holder(first)).isEqualTo(bob);
    away(bob, Map.of());
    assertThat(crew.holder(second)).isEmpty();
    settle();
    assertThat(crew.as(lea).get("/api/v1/notices").text())
        .contains("Case %s moved from ann to bob".formatted(first), second);
  }

  @Test
  void an_answered_case_stays_until_the_customer_writes() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN")) {
      String id = crew.asked();
      give(id, ann);
      crew.answer(id);
      away(ann, Map.of());
      assertThat(crew.holder(id)).isEqualTo(ann);
      customerWrites(id);
      assertThat(crew.holder(id)).isEqualTo(bob);
    }
  }

  /** Whoever gave it to them may know why, until something new is to be done. */
  @Test
  void a_case_that_is_given_to_somebody_away_stays_until_the_customer_writes_again() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    try (var _ = rules(crew, "by: NOBODY")) {
      String id = crew.asked();
      away(ann, Map.of("substitute", bob));
      give(id, ann);
      assertThat(crew.holder(id)).isEqualTo(ann);
      customerWrites(id);
      assertThat(crew.holder(id)).isEqualTo(bob);
    }
  }

  @Test
  void who_is_silent_too_long_loses_the_case_and_the_supervisor_hears_of_it() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String lea = crew.person("lea", "LEAD");
    try (var _ =
        rules(
            crew,
            "by: ROUND_ROBIN, silent_after: 2 h, people: [{person: %s, capacity: 0}]"
                .formatted(lea))) {
      String id = crew.asked();
      assertThat(crew.holder(id)).isEqualTo(ann);
      advance(Duration.ofMinutes(119));
      assertThat(crew.holder(id)).isEqualTo(ann);
      advance(Duration.ofMinutes(1));
      assertThat(crew.holder(id)).isEqualTo(bob);
      assertThat(crew.as(lea).get("/api/v1/notices").at("/items/0/title"))
          .contains("from ann to bob: the customer waited too long");

      // It does not go to and fro: nobody gets it twice, then it waits for a person.
      advance(Duration.ofHours(2));
      assertThat(crew.holder(id)).isEmpty();
      advance(Duration.ofHours(9));
      assertThat(crew.holder(id)).isEmpty();
    }
  }

  @Test
  void a_sign_of_life_counts_and_so_does_an_answer() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    crew.person("bob", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN, silent_after: 2 h")) {
      String id = crew.asked();
      advance(Duration.ofMinutes(90));
      api().post("/api/v1/cases/" + id + "/progress", Map.of("what", "Found the job.")).expect(200);
      advance(Duration.ofMinutes(90));
      assertThat(crew.holder(id)).isEqualTo(ann);
      crew.answer(id);
      advance(Duration.ofHours(9));
      assertThat(crew.holder(id)).isEqualTo(ann);
    }
  }

  @Test
  void absences_that_cannot_be_are_refused() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String path = "/api/v1/people/" + ann + "/absences";
    var past = api().post(path, Map.of("until", now().minusSeconds(5).toString())).expect(422);
    assertThat(past.at("/errors/0/pointer")).isEqualTo("/until");
    assertThat(past.at("/detail")).contains("(UTC), in the past. Name a later end.");
    api().post(path, Map.of("substitute", ann)).expect(422);
    api().post(path, Map.of("substitute", "nobody-at-all")).expect(422);
    api().post(path, Map.of("until", "tomorrow")).expect(400);
    api().post("/api/v1/people/nobody-at-all/absences", Map.of()).expect(404);
    String id = api().post(path, Map.of()).expect(201).at("/id");
    api().post(path, Map.of()).expect(409);
    api().delete(path + "/" + id).expect(204);
    api().delete(path + "/" + id).expect(404);
    assertThat(api().get(path).expect(200).at("/items")).isEqualTo("[]");
  }

  private Rulebook rules(Crew crew, String how) {
    return Rulebook.with(
        this,
        api(),
        "assignment",
        "assignment: {teams: [{team: %s, %s}]}".formatted(crew.team, how));
  }

  private void give(String id, String person) {
    api().patch("/api/v1/cases/" + id, Map.of("assignee", person)).expect(200);
  }

  private void away(String person, Map<String, Object> body) {
    advance(Duration.ofMinutes(1));
    api().post("/api/v1/people/" + person + "/absences", body).expect(201);
    settle();
  }

  private void customerWrites(String id) {
    api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of("direction", "INBOUND", "body", "Any news?"))
        .expect(201);
  }
}
