package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F31: the right team with the context that it needs (package, table of issue types). */
class TeamsAreToldWhatTheyNeedTest extends Product {
  private static final String ROUTING =
      """
      routing:
        rows:
          - {tier: ENGINEERING, areas: [ingestion], team: security}
          - {tier: ENGINEERING, team: engineering}
          - {tier: SPECIALIST, team: specialists}
          - {tier: MANAGEMENT, team: management}
        context:
          - team: security
            needs:
              - {id: run-id, label: The id of the run, question: "Which run failed?"}
              - {id: dataset, label: The data set, required: false}
      """;

  @Test
  void the_gate_asks_what_the_team_that_would_receive_it_needs_and_the_package_says_it() {
    try (var _ = Rulebook.with(this, api(), "routing", ROUTING)) {
      var desk = new Desk(this, api());
      String id = desk.opened("Rows are missing", Priority.MEDIUM);
      desk.call(id, "ENGINEERING");
      assertThat(api().get(Desk.gateOf(id)).text()).doesNotContain("tell.");

      api().patch("/api/v1/cases/" + id, Map.of("area", "ingestion")).expect(200);
      settle();
      assertThat(api().get(Desk.gateOf(id)).expect(200).text())
          .contains("tell.run-id: The id of the run.")
          .contains("\"label\":\"The data set\"");
      desk.completePackage(id);
      desk.sign(id);
      assertThat(desk.submit(id).at("/verdict")).isEqualTo("EVIDENCE_WANTED");

      assertThat(answer(id, Map.of("state", "DONE")).expect(422).at("/type"))
          .endsWith("/answer-wanted");
      answer(id, Map.of("state", "DONE", "finding", "run 4711")).expect(200);
      settle();
      assertThat(api().get(Desk.gateOf(id)).at("/verdict")).isEqualTo("PASSED");
      Reply raised = desk.escalation(id + "-1");
      assertThat(raised.at("/team")).isEqualTo("security");
      assertThat(
              api()
                  .get("/api/v1/escalations/" + id + "-1/package", "Accept", "text/markdown")
                  .expect(200)
                  .text())
          .contains("## What the team needs to know")
          .contains("- **The id of the run:** run 4711");
    }
  }

  @Test
  void rows_that_never_are_reached_and_teams_that_do_not_exist_are_refused() {
    assertThat(
            checked(
                """
                routing:
                  rows:
                    - {tier: ENGINEERING, team: engineering}
                    - {tier: ENGINEERING, types: [security], team: security}
                  context:
                    - {team: security, needs: []}
                """))
        .contains("is taken by row 1 before it, for team 'engineering'")
        .contains("The team 'security' is to be told nothing")
        .contains("\"line\":");
    assertThat(
            checked(
                """
                routing:
                  rows:
                    - {tier: ENGINEERING, types: [security], team: security}
                    - {tier: SPECIALIST, team: no-such-team}
                """))
        .contains("There is no team 'no-such-team'")
        .contains("lets cases climb to ENGINEERING, and no row there fits them all");
  }

  private Reply answer(String id, Map<String, String> body) {
    return api().put(Desk.gateOf(id) + "/items/tell.run-id", body);
  }

  private String checked(String yaml) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
        .expect(200)
        .text();
  }
}
