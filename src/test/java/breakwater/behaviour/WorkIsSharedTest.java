package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E06: round robin, by load and by skill, within capacity. */
class WorkIsSharedTest extends Product {
  private final String row = "assignment: {teams: [{team: %s, %s}]}";

  @Test
  void each_in_turn() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN")) {
      assertThat(List.of(given(crew), given(crew), given(crew), given(crew)))
          .containsExactly(ann, bob, ann, bob);
    }
  }

  @Test
  void who_has_most_room_is_next_and_who_is_full_is_left_alone() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String people = "people: [{person: %s, capacity: 1}, {person: %s, capacity: 2}]";
    try (var _ = rules(crew, "by: LOAD, " + people.formatted(ann, bob))) {
      assertThat(List.of(given(crew), given(crew), given(crew)))
          .containsExactlyInAnyOrder(ann, bob, bob);
      String waits = crew.asked();
      assertThat(crew.holder(waits)).isEmpty();

      String done = mine(ann);
      resolved(done);
      assertThat(crew.holder(waits)).isEqualTo(ann);
    }
  }

  @Test
  void the_place_that_becomes_free_goes_to_the_most_urgent_case_and_then_to_the_oldest() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN, capacity: 1")) {
      String first = crew.asked();
      assertThat(crew.holder(first)).isEqualTo(ann);
      String older = crew.asked();
      String newer = crew.asked();
      String urgent = crew.asked();
      api().patch("/api/v1/cases/" + urgent, Map.of("priority", "CRITICAL")).expect(200);
      resolved(first);
      assertThat(List.of(crew.holder(older), crew.holder(newer), crew.holder(urgent)))
          .containsExactly("", "", ann);
      resolved(urgent);
      assertThat(List.of(crew.holder(older), crew.holder(newer))).containsExactly(ann, "");
    }
  }

  @Test
  void what_somebody_away_lost_keeps_its_place_in_the_queue() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String cem = crew.person("cem", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN, capacity: 1, moves: 1")) {
      String held = crew.asked();
      assertThat(crew.holder(held)).isEqualTo(ann);
      String lost = crew.asked();
      assertThat(crew.holder(lost)).isEqualTo(bob);
      away(bob);
      assertThat(crew.holder(lost)).isEqualTo(cem);
      away(cem);
      assertThat(crew.holder(lost)).isEmpty();
      String newer = crew.asked();
      resolved(held);
      assertThat(List.of(crew.holder(lost), crew.holder(newer))).containsExactly(ann, "");
    }
  }

  @Test
  void nobody_is_given_more_than_they_have_room_for_at_once() {
    var crew = new Crew(api());
    String rob = crew.person("rob", "AGENT");
    String tom = crew.person("tom", "AGENT");
    try (var _ = rules(crew, "by: LOAD, capacity: 2")) {
      List<String> given = List.of(crew.asked(), crew.asked(), crew.asked(), crew.asked());
      given.forEach(id -> assertThat(crew.holder(id)).isIn(rob, tom));
      crew.asked();
      crew.asked();
      String done = given.stream().filter(id -> crew.holder(id).equals(rob)).findFirst().get();
      api()
          .post("/api/v1/cases/" + done + "/resolution", Map.of("resolution", "Done."))
          .expect(200);
      away(tom);
      advance(java.time.Duration.ofMinutes(2));
      Reply load = api().get("/api/v1/teams/" + crew.team + "/load").expect(200);
      assertThat(
              load.json()
                  .at("/people")
                  .valueStream()
                  .filter(it -> it.at("/person").asString().equals(rob))
                  .map(it -> it.at("/load").asInt()))
          .containsExactly(2);
    }
  }

  private void away(String person) {
    api().post("/api/v1/people/" + person + "/absences", Map.of()).expect(201);
    settle();
  }

  @Test
  void what_nobody_here_can_do_holds_up_nothing_else() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String how = "by: SKILL, people: [{person: %s, areas: [exports]}]".formatted(ann);
    try (var _ = rules(crew, how)) {
      String legal = opened();
      api()
          .patch(
              "/api/v1/cases/" + legal,
              Map.of("area", "legal", "priority", "CRITICAL", "team", crew.team))
          .expect(200);
      settle();
      assertThat(given(crew)).isEqualTo(ann);
      assertThat(crew.holder(legal)).isEmpty();
    }
  }

  private void resolved(String id) {
    api().post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "Done.")).expect(200);
    advance(java.time.Duration.ofMinutes(2));
  }

  @Test
  void who_can_do_it_is_next() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String people = "people: [{person: %s, areas: [exports]}, {person: %s, areas: [billing]}]";
    try (var _ = rules(crew, "by: SKILL, " + people.formatted(ann, bob))) {
      String id = opened();
      api().patch("/api/v1/cases/" + id, Map.of("area", "billing", "team", crew.team)).expect(200);
      assertThat(crew.holder(id)).isEqualTo(bob);
      String nobodys = opened();
      api()
          .patch("/api/v1/cases/" + nobodys, Map.of("area", "legal", "team", crew.team))
          .expect(200);
      assertThat(crew.holder(nobodys)).isEmpty();
    }
  }

  /** Mission, "security responder": whoever does not see a case is not given it. */
  @Test
  void a_restricted_case_is_given_only_to_somebody_who_sees_it() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String sam = crew.person("sam", "AGENT");
    try (var _ = rules(crew, "by: LOAD, people: [{person: %s, capacity: 2}]".formatted(sam))) {
      String waits = opened();
      api().post("/api/v1/cases/" + waits + "/restriction", "{}").expect(204);
      Api responder = responder();
      responder.patch("/api/v1/cases/" + waits, Map.of("team", crew.team)).expect(200);
      settle();
      assertThat(responder.get("/api/v1/cases/" + waits).at("/assignee")).isEmpty();

      api().patch("/api/v1/people/" + sam, Map.of("marks", List.of("SECURITY_RESPONDER")));
      advance(java.time.Duration.ofMinutes(2));
      assertThat(responder.get("/api/v1/cases/" + waits).at("/assignee")).isEqualTo(sam);
      Reply load = crew.as(ann).get("/api/v1/teams/" + crew.team + "/load").expect(200);
      assertThat(load.text()).doesNotContain("\"id\":\"" + waits + "\"");
      assertThat(load.at("/people/1/load")).isEqualTo("1");
      assertThat(load.at("/people/1/open")).isEqualTo("0");
    }
  }

  private Api responder() {
    String id = unique("responder");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", id, "email", id + "@house.example", "role", "AGENT"))
        .expect(201);
    api().patch("/api/v1/people/" + id, Map.of("marks", List.of("SECURITY_RESPONDER")));
    String secret =
        api()
            .post(
                "/api/v1/people/" + id + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    return new Api(address(), secret);
  }

  @Test
  void a_team_without_a_rule_shares_its_work_by_itself() {
    var crew = new Crew(api());
    crew.person("ann", "AGENT");
    assertThat(given(crew)).isEmpty();
  }

  @Test
  void whoever_is_given_a_case_is_told_and_the_supervisor_sees_the_load() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ = rules(crew, "by: ROUND_ROBIN, capacity: 7")) {
      String id = crew.asked();
      settle();
      assertThat(crew.as(ann).get("/api/v1/notices").expect(200).at("/items/0/title"))
          .isEqualTo("Case " + id + " is yours");
      Reply load = api().get("/api/v1/teams/" + crew.team + "/load").expect(200);
      assertThat(load.at("/people/0/person")).isEqualTo(ann);
      assertThat(load.at("/people/0/load")).isEqualTo("1");
      assertThat(load.at("/people/0/capacity")).isEqualTo("7");
      assertThat(load.at("/people/0/work/0/id")).isEqualTo(id);
      api().get("/api/v1/teams/no-such-team/load").expect(404);
    }
  }

  private Rulebook rules(Crew crew, String how) {
    return Rulebook.with(this, api(), "assignment", row.formatted(crew.team, how));
  }

  private String given(Crew crew) {
    return crew.holder(crew.asked());
  }

  private String mine(String person) {
    return api().get("/api/v1/cases?assignee=" + person).expect(200).at("/items/0/id");
  }

  private String opened() {
    return api()
        .post("/api/v1/messages", Inbox.message(unique("ticket")).body())
        .expect(201)
        .at("/caseId");
  }
}
