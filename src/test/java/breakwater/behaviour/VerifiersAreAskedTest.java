package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F26, F29: who verified a package is named on it, and hears when engineering wants more. */
class VerifiersAreAskedTest extends Product {
  @Test
  void who_verified_is_told_of_a_bounceback_and_of_a_question_and_why() {
    var crew = new Crew(api());
    String first = crew.person("first", "AGENT");
    String second = crew.person("second", "AGENT");
    String signer = crew.person("signs", "AGENT");
    var desk = new Desk(this, api());
    String caseId = desk.opened(unique("Exports fail"), Priority.MEDIUM);
    api().patch("/api/v1/cases/" + caseId, Map.of("assignee", "admin")).expect(200);
    desk.call(caseId, "ENGINEERING");
    desk.completePackage(caseId);
    Map<String, Object> written = new HashMap<>(Desk.fullPackage());
    written.put("verifiedBy", Map.of("frontline", first, "specialist", second));
    api().put(Desk.gateOf(caseId) + "/package", written).expect(200);
    for (String who : List.of(first, second)) {
      assertThat(told(crew, who, "verified case " + caseId))
          .as("at once, so that nobody is named who has not")
          .hasSize(1);
    }
    assertThat(told(crew, signer, caseId)).isEmpty();
    api().put(Desk.gateOf(caseId) + "/package", written).expect(200);
    assertThat(told(crew, first, "verified case " + caseId)).hasSize(1);
    var theirs = new Desk(this, crew.as(signer));
    theirs.sign(caseId);
    theirs.submit(caseId);
    String id = caseId + "-1";
    assertThat(page("/escalations/" + id)).contains("at tier 1 by", "at tier 2 by", "Signed by");

    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(id, "question", Map.of("text", "Which region?")).expect(200);
    for (String who : List.of(first, second)) {
      assertThat(told(crew, who, id))
          .containsExactly(
              "Engineering asks a question: escalation %s|You are named in its package as having verified it."
                  .formatted(id));
    }
    assertThat(told(crew, signer, id))
        .containsExactly(
            "Engineering asks a question: escalation %s|You signed its package.".formatted(id));
    desk.does(id, "bounceback", Map.of("reason", "No log.")).expect(200);
    assertThat(told(crew, first, id))
        .anyMatch(it -> it.startsWith("Bounced back, something is missing: escalation " + id));
  }

  @Test
  void nobody_is_named_whom_nobody_knows_and_each_of_them_is_said() {
    String known = new Crew(api()).person("known", "AGENT");
    var desk = new Desk(this, api());
    String caseId = desk.opened(unique("Exports fail"), Priority.MEDIUM);
    desk.call(caseId, "ENGINEERING");
    Reply refused = names(caseId, "nobody-1", "nobody-2").expect(422);
    assertThat(refused.at("/type")).isEqualTo("/problems/verifier-unknown");
    assertThat(refused.at("/detail")).contains("nobody-1", "nobody-2", "lists everybody");
    assertThat(names(caseId, known, "nobody-3").expect(422).at("/detail"))
        .contains("nobody-3")
        .doesNotContain(known);
    assertThat(api().get(Desk.gateOf(caseId)).at("/package/edition")).isEqualTo("0");

    names(caseId, known, known).expect(200);
    api().patch("/api/v1/people/" + known, Map.of("active", false)).expect(200);
    names(caseId, known, "admin").expect(200);
    assertThat(page("/cases/" + caseId + "/gate"))
        .as("the choice of whoever left stands in the form, so that saving it loses nobody")
        .contains("value=\"" + known + "\" selected");
    assertThat(
            new SignedInBrowser(address(), ADMIN_TOKEN)
                .press(
                    "/cases/" + caseId + "/gate",
                    "/cases/" + caseId + "/gate/package",
                    Map.of("seen", "", "frontline", "x-9"))
                .body())
        .contains("Nobody here has the id x-9", "lists everybody");
  }

  private Reply names(String caseId, String frontline, String specialist) {
    return api()
        .put(
            Desk.gateOf(caseId) + "/package",
            Map.of("verifiedBy", Map.of("frontline", frontline, "specialist", specialist)));
  }

  private List<String> told(Crew crew, String who, String escalation) {
    settle();
    return crew.as(who)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/title").asString().contains(escalation))
        .map(it -> it.at("/title").asString() + "|" + it.at("/why").asString())
        .toList();
  }

  private String page(String path) {
    return new SignedInBrowser(address(), ADMIN_TOKEN).load(path).body();
  }
}
