package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
}
