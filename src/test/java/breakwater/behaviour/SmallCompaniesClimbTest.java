package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F11: the simple form for small companies, front line and department head (framework, step 2). */
class SmallCompaniesClimbTest extends Product {
  private static final String PLAYBOOK = "/api/v1/playbook";

  @Test
  void a_case_of_a_small_company_climbs_in_one_step_and_comes_back_solved() {
    String before = api().get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
    String twoSteps = api().get(PLAYBOOK + "/templates/TWO_STEP").expect(200).at("/yaml");
    api().put("/api/v1/teams/management", Map.of("name", "Management", "tier", "ENGINEERING"));
    String head = head();
    put(twoSteps);
    try {
      Desk desk = new Desk(this, api());
      String id = desk.opened(unique("Exports fail"), Priority.MEDIUM);
      assertThat(api().get("/api/v1/cases/" + id + "/clocks").expect(200).text())
          .contains("\"rule\":\"standard\"");
      api().get(Desk.gateOf(id)).expect(404);
      api().patch("/api/v1/cases/" + id, Map.of("tags", List.of("suspected-bug"))).expect(200);
      settle();

      Reply gate = api().get(Desk.gateOf(id)).expect(200);
      assertThat(gate.at("/tier")).isEqualTo("ENGINEERING");
      assertThat(gate.at("/call")).isEqualTo("beyond-frontline.1");
      api().put(Desk.gateOf(id) + "/package", Desk.fullPackage()).expect(200);
      desk.sign(id);
      desk.submit(id);
      assertThat(api().get(Desk.gateOf(id)).at("/verdict")).isEqualTo("EVIDENCE_WANTED");

      var filled = new HashMap<>(Desk.fullPackage());
      filled.put("tried", List.of("A smaller report works"));
      api().put(Desk.gateOf(id) + "/package", filled).expect(200);
      desk.sign(id);
      desk.submit(id);

      String escalation = id + "-1";
      assertThat(desk.escalation(escalation).at("/team")).isEqualTo("management");
      Api boss = asPerson(head);
      assertThat(boss.get("/api/v1/notices").expect(200).text()).contains(escalation);
      advance(Duration.ofMinutes(10));
      Desk theirs = new Desk(this, boss);
      theirs.does(escalation, "claim", Map.of()).expect(200);
      theirs.does(escalation, "start", Map.of()).expect(200);
      Map<String, Object> mended = Map.of("resolution", "The job has more memory.");
      assertThat(theirs.does(escalation, "resolution", mended).expect(200).at("/state"))
          .isEqualTo("RESOLVED");
      api()
          .post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "It works again."))
          .expect(200);
      assertThat(api().get("/api/v1/cases/" + id).at("/status")).isEqualTo("RESOLVED");
    } finally {
      put(before);
      api().put("/api/v1/teams/management", Map.of("name", "Management", "tier", "MANAGEMENT"));
    }
  }

  private String head() {
    String id = unique("head");
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id",
                id,
                "name",
                "The head",
                "email",
                id + "@house.example",
                "role",
                "LEAD",
                "team",
                "management"))
        .expect(201);
    return id;
  }

  private Api asPerson(String person) {
    String secret =
        api()
            .post(
                "/api/v1/people/" + person + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    return apiWith(secret);
  }

  private void put(String yaml) {
    String tag = api().get(PLAYBOOK).expect(200).header("ETag");
    api().put(PLAYBOOK, Map.of("yaml", yaml, "reason", "We are few"), "If-Match", tag).expect(200);
    settle();
  }
}
