package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E02, E06: who has what, what nobody has begun, who is away; and giving it to somebody else. */
class TeamsAreSupervisedTest extends Product {

  @Test
  void a_lead_sees_who_has_what_and_gives_it_to_others() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    var lead = new SignedInBrowser(address(), crew.token(crew.person("lea", "LEAD")));
    String page = "/teams/" + crew.team;
    String queued = crew.asked();
    String given = crew.asked();
    assertThat(lead.load("/teams").body()).contains(page);
    assertThat(lead.load(page).body()).contains("Nobody has (2)");

    lead.press(page, page + "/assignments", Map.of("case", given, "to", ann));
    settle();
    assertThat(crew.holder(given)).isEqualTo(ann);
    assertThat(crew.as(ann).get("/api/v1/notices").at("/items/0/title"))
        .isEqualTo("Case " + given + " is yours");
    assertThat(crew.as(ann).get("/api/v1/notices").at("/items/0/why"))
        .isEqualTo("lea gave it to you.");
    assertThat(lead.load(page).body()).contains("Nobody has (1)", "Not begun");
    assertThat(share(crew, "/people/0/unstarted")).isEqualTo("1");
    assertThat(share(crew, "/people/0/lastActivity")).isIn("", "null");

    advance(Duration.ofMinutes(1));
    crew.as(ann)
        .post(
            "/api/v1/cases/" + given + "/messages",
            Map.of("direction", "NOTE", "body", "I look into it."))
        .expect(201);
    assertThat(share(crew, "/people/0/unstarted")).isEqualTo("0");
    assertThat(share(crew, "/people/0/open")).isEqualTo("1");
    assertThat(share(crew, "/people/0/lastActivity")).isNotEmpty();
    assertThat(
            crew.as(bob).get("/api/v1/teams/" + crew.team + "/load").at("/people/0/lastActivity"))
        .isIn("", "null");

    lead.press(page, page + "/assignments", Map.of("case", given, "to", "-"));
    assertThat(crew.holder(given)).isEmpty();
    assertThat(lead.press(page, page + "/assignments", Map.of("to", bob)).body())
        .contains("Tick one to 200 cases");
    assertThat(
            lead.press(page, page + "/assignments", Map.of("case", queued, "to", "nobody-at-all"))
                .statusCode())
        .isEqualTo(422);
    assertThat(lead.load("/teams/no-such-team").statusCode()).isEqualTo(404);
  }

  @Test
  void what_no_team_has_is_seen_given_to_a_team_and_waits_for_nobody_who_is_away() {
    takeWhatOthersLeft(new Crew(api()));
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    Api lea = crew.as(crew.person("lea", "LEAD"));
    var lead = new SignedInBrowser(address(), lea.token());
    try (var _ =
            Rulebook.with(
                this,
                api(),
                "tiers",
                """
                tiers:
                  steps:
                    - tier: FRONTLINE
                      responsibility: First contact
                      owners: {teams: [%1$s]}
                      triggers: [First contact]
                      channel: Desk
                      last-resort: {teams: [%1$s]}
                    - tier: ENGINEERING
                      responsibility: Fixes
                      owners: {teams: [%1$s]}
                      triggers: [Defect]
                      channel: Board
                      last-resort: {teams: [%1$s]}
                    - tier: MANAGEMENT
                      responsibility: Resources
                      owners: {teams: [%1$s]}
                      triggers: [Major outage]
                      channel: Board
                      last-resort: {teams: [%1$s]}
                """
                    .formatted(crew.team));
        var _ =
            Rulebook.with(
                this,
                api(),
                "assignment",
                """
                assignment:
                  teams:
                    - {team: %s, by: NOBODY, silent_after: 2 h}
                """
                    .formatted(crew.team))) {
      String held = crew.asked();
      String queued = crew.asked();
      String silent = crew.asked();
      for (String id : List.of(held, queued, silent)) {
        api().patch("/api/v1/cases/" + id, "{\"team\":null}").expect(200);
      }
      api().patch("/api/v1/cases/" + held, Map.of("assignee", ann)).expect(200);
      api().patch("/api/v1/cases/" + silent, Map.of("assignee", bob)).expect(200);
      settle();
      assertThat(lead.load("/teams").body()).contains("href=\"/teams/-\"");
      assertThat(lead.load("/teams/-").body())
          .contains("/cases/" + held, "/cases/" + queued, "Cases of ann");
      assertThat(
              lea.get("/api/v1/teams/-/load")
                  .expect(200)
                  .json()
                  .at("/cases")
                  .findValuesAsString("id"))
          .contains(held, queued, silent);

      api().post("/api/v1/people/" + ann + "/absences", Map.of()).expect(201);
      settle();
      assertThat(crew.holder(held)).isEmpty();
      assertThat(lea.get("/api/v1/notices").text())
          .contains("Case %s moved from ann to the queue: they are away".formatted(held))
          .contains("you answer for what has none");

      advance(Duration.ofHours(3));
      settle();
      assertThat(crew.holder(silent)).as("silent for longer than that team allows").isEmpty();
      assertThat(lea.get("/api/v1/notices").text())
          .contains("Case %s moved from bob".formatted(silent));
      assertThat(crew.holder(queued)).as("nobody is chosen for it").isEmpty();

      lead.press("/teams/-", "/teams/-/assignments", Map.of("case", queued, "to", crew.team));
      assertThat(api().get("/api/v1/cases/" + queued).at("/team")).isEqualTo(crew.team);
      assertThat(lead.load("/teams/-").body()).doesNotContain("/cases/" + queued + "\"");
      assertThat(
              lead.press(
                      "/teams/-",
                      "/teams/-/assignments",
                      Map.of("case", held, "to", "no-such-team"))
                  .statusCode())
          .isEqualTo(422);
      assertThat(lead.press("/teams/-", "/teams/-/assignments", Map.of("to", crew.team)).body())
          .contains("Tick one to 200 cases");
    }
  }

  @Test
  void whoever_takes_a_case_themselves_is_told_nothing() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String id = crew.asked();
    crew.as(ann).patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
    settle();
    assertThat(crew.as(ann).get("/api/v1/notices/count").at("/unread")).isEqualTo("0");
  }

  private String share(Crew crew, String pointer) {
    return api().get("/api/v1/teams/" + crew.team + "/load").expect(200).at(pointer);
  }

  /** Only those that have waited longest are listed, and other tests leave theirs behind. */
  private void takeWhatOthersLeft(Crew others) {
    api()
        .get("/api/v1/teams/-/load")
        .expect(200)
        .json()
        .at("/cases")
        .findValuesAsString("id")
        .forEach(id -> api().patch("/api/v1/cases/" + id, Map.of("team", others.team)));
  }
}
