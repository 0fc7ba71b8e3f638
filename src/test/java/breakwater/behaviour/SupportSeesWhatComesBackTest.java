package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Support learns on the case what became of an escalation, and is told whoever has the case. */
class SupportSeesWhatComesBackTest extends Product {

  @Test
  void what_is_missing_stands_on_the_case_and_at_its_gate() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(
            id,
            "bounceback",
            Map.of("reason", "It cannot be followed.", "missing", List.of("The worker's log")))
        .expect(200);
    for (String page : List.of("", "/gate")) {
      assertThat(page(id, page))
          .contains(
              "<strong>Bounced back</strong>", "It cannot be followed.", "The worker&#39;s log");
    }
    desk.answerAsked(caseOf(id), 1);
    desk.sign(caseOf(id));
    desk.submit(caseOf(id));
    for (String page : List.of("", "/gate")) {
      assertThat(page(id, page)).doesNotContain("<strong>Bounced back</strong>");
    }
  }

  @Test
  void a_question_and_what_solved_it_stand_on_the_case() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(id, "start", Map.of()).expect(200);
    desk.does(id, "question", Map.of("text", "Which region is it?")).expect(200);
    assertThat(page(id, "")).contains("Engineering asks:", "Which region is it?");
    desk.does(
            id,
            "resolution",
            Map.of("resolution", "The lock is released.", "workaround", "Export in parts."))
        .expect(200);
    assertThat(page(id, ""))
        .contains("The lock is released.", "Export in parts.")
        .doesNotContain("Engineering asks:");
  }

  @Test
  void who_signed_is_told_while_nobody_has_the_case() {
    var crew = new Crew(api());
    String agent = crew.person("signer", "AGENT");
    var desk = new Desk(this, crew.as(agent));
    var engineers = new Desk(this, api());
    String caseId = engineers.opened(unique("Exports fail"), Priority.MEDIUM);
    desk.call(caseId, "ENGINEERING");
    desk.completePackage(caseId);
    desk.sign(caseId);
    desk.submit(caseId);
    String id = caseId + "-1";
    engineers.does(id, "claim", Map.of()).expect(200);
    engineers.does(id, "bounceback", Map.of("reason", "No log.")).expect(200);
    assertThat(
            crew.as(agent)
                .get("/api/v1/notices")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(notice -> notice.at("/title").asString()))
        .anySatisfy(title -> assertThat(title).contains("Bounced back", id));
  }

  private String page(String escalation, String page) {
    return new SignedInBrowser(address(), ADMIN_TOKEN)
        .load("/cases/" + caseOf(escalation) + page)
        .body();
  }

  private static String caseOf(String escalation) {
    return escalation.substring(0, escalation.indexOf('-'));
  }
}
