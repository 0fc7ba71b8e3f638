package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.journal.Journal;
import breakwater.people.Tier;
import breakwater.triggers.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F01, F02, F03, F13: which cases climb by themselves (framework, steps 1 and 2). */
class CasesClimbByRulesTest extends Product {

  /** framework, step 1: high = after 10–15 minutes without progress, which is measured. */
  @Test
  void a_high_case_climbs_after_a_quarter_of_an_hour_without_progress() {
    String id = opened(Priority.HIGH);
    advance(Duration.ofMinutes(14));
    assertThat(rules(id)).isEmpty();
    progress(id);
    advance(Duration.ofMinutes(14));
    assertThat(rules(id)).isEmpty();
    advance(Duration.ofMinutes(1));
    assertThat(rules(id)).containsExactly("high-without-progress");
  }

  /** F03: measured, not declared by a reply: what a person notes on the page counts too. */
  @Test
  void what_somebody_notes_on_the_page_is_progress() {
    String id = opened(Priority.HIGH);
    String page = "/cases/" + id;
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    advance(Duration.ofMinutes(14));
    assertThat(browser.press(page, page + "/progress", Map.of("what", " ")).body())
        .contains("Write what you did first.");
    assertThat(browser.press(page, page + "/progress", Map.of("what", "x".repeat(2_001))).body())
        .contains("at most 2,000 characters");
    browser.press(page, page + "/progress", Map.of("what", "Found the job.", "next", "Its log."));
    assertThat(api().get("/api/v1" + page + "/history").text())
        .contains("Found the job.\\nNext: Its log.");
    advance(Duration.ofMinutes(14));
    assertThat(rules(id)).isEmpty();
    advance(Duration.ofMinutes(1));
    assertThat(rules(id)).containsExactly("high-without-progress");
  }

  /** F06: while we wait on the customer, nothing of ours stands still. */
  @Test
  void waiting_on_the_customer_is_no_standstill() {
    String id = opened(Priority.HIGH);
    advance(Duration.ofMinutes(10));
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    advance(Duration.ofHours(5));
    assertThat(rules(id)).isEmpty();
    api().delete("/api/v1/cases/" + id + "/waiting").expect(200);
    advance(Duration.ofMinutes(5));
    assertThat(rules(id)).containsExactly("high-without-progress");
  }

  /** F02: a routine request reaches engineering by no rule; F32 comes before that. */
  @Test
  void a_routine_request_never_reaches_engineering_by_itself_and_security_always_does() {
    String routine = opened(Priority.MEDIUM);
    change(routine, Map.of("type", "password-reset"));
    change(routine, Map.of("priority", "HIGH", "reason", "The customer shouts."));
    advance(Duration.ofHours(2));
    assertThat(tiers(routine)).doesNotContain(Tier.ENGINEERING);

    String exposed = opened(Priority.LOW);
    change(exposed, Map.of("type", "security"));
    assertThat(rules(exposed)).containsExactly("security");
  }

  /** F01: technical complexity; F13: tier 1 asks tier 2, tier 2 a confirmed defect of tier 3. */
  @Test
  void what_the_front_line_cannot_do_goes_to_specialists_and_a_defect_to_engineering() {
    String id = opened(Priority.MEDIUM);
    change(id, Map.of("tags", List.of("database-access")));
    assertThat(rules(id)).containsExactly("beyond-frontline");
    change(id, Map.of("tags", List.of("database-access", "confirmed-defect")));
    assertThat(rules(id)).containsExactlyInAnyOrder("beyond-frontline", "confirmed-defect");
  }

  /** F01: what recurs is looked into for its cause. */
  @Test
  void a_case_that_comes_back_twice_climbs() {
    String id = opened(Priority.LOW);
    for (int i = 0; i < 2; i++) {
      assertThat(rules(id)).isEmpty();
      api().post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "Done.")).expect(200);
      api().post("/api/v1/cases/" + id + "/reopening", Map.of("reason", "Again.")).expect(200);
    }
    assertThat(rules(id)).containsExactly("comes-back");
  }

  @Test
  void rules_that_never_call_are_refused_where_they_stand() {
    String yaml =
        """
        triggers:
          rules:
            - {id: all, when: {priority: [HIGH]}, tier: ENGINEERING, path: FUNCTIONAL}
            - id: never
              when: {priority: [HIGH]}
              without_progress: 15 min
              tier: ENGINEERING
              path: FUNCTIONAL
            - id: soon
              when: {priority: [LOW]}
              unresolved: as soon as possible
              tier: ENGINEERING
              path: FUNCTIONAL
            - {id: everything, tier: ENGINEERING, path: FUNCTIONAL}
        """;
    Reply check =
        api()
            .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), yaml)))
            .expect(200);
    assertThat(check.text())
        .contains("before 'never' could, which never calls")
        .contains("'as soon as possible' promises nothing")
        .contains("'everything' would call for every case at once");
  }

  private String opened(Priority priority) {
    return new Desk(this, api()).opened(unique("Exports fail"), priority);
  }

  private void change(String id, Map<String, Object> what) {
    api().patch("/api/v1/cases/" + id, what).expect(200);
  }

  private void progress(String id) {
    api().post("/api/v1/cases/" + id + "/progress", Map.of("what", "Found the job.")).expect(200);
  }

  private List<Call> calls(String id) {
    return Call.all(bean(Journal.class).read(new CaseId(id).subject())).stream()
        .filter(call -> !call.withdrawn())
        .toList();
  }

  private List<String> rules(String id) {
    return calls(id).stream().map(Call::rule).flatMap(Optional::stream).map(Label::value).toList();
  }

  private List<Tier> tiers(String id) {
    return calls(id).stream().map(Call::tier).toList();
  }
}
