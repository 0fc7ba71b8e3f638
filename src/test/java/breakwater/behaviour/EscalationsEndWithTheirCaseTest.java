package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.NotEndedWithCase;
import breakwater.escalation.EscalationId;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.people.PersonId;
import breakwater.triggers.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F04, F08: nobody is waited for over a case that support has finished. */
class EscalationsEndWithTheirCaseTest extends Product {

  @Test
  void one_that_nobody_has_is_withdrawn_and_says_why_on_its_page_and_in_the_api() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    resolve(id);
    Reply shown = desk.escalation(id);
    assertThat(shown.at("/state")).isEqualTo("WITHDRAWN");
    assertThat(shown.at("/withdrawal/caseFinishedAt")).isEqualTo(shown.at("/withdrawal/at"));
    assertThat(shown.json().at("/owed")).isEmpty();
    assertThat(shown.json().at("/ladder/next").isObject()).isFalse();
    assertThat(new SignedInBrowser(address(), ADMIN_TOKEN).load("/escalations/" + id).body())
        .contains("the case was finished while nobody had it");
    Reply late =
        api()
            .post(
                "/api/v1/escalations/" + id + "/claim", Map.of(), "If-Match", shown.header("ETag"));
    assertThat(late.status()).isEqualTo(409);
    advance(Duration.ofDays(2));
    assertThat(facts(id)).hasSize(1);
  }

  @Test
  void one_that_was_bounced_back_is_withdrawn_too() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    desk.does(id, "claim", Map.of());
    desk.does(id, "bounceback", Map.of("reason", "No log.", "missing", List.of("the log")));
    resolve(id);
    assertThat(desk.escalation(id).at("/state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void whoever_has_one_keeps_it_and_is_told_once_and_it_ends_when_it_is_given_back() {
    var crew = new Crew(api());
    String max = crew.person("max", "ENGINEER");
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    new Desk(this, crew.as(max)).does(id, "claim", Map.of());
    resolve(id);
    advance(Duration.ofHours(1));
    assertThat(desk.escalation(id).at("/state")).isEqualTo("CLAIMED");
    assertThat(titles(crew, max))
        .containsExactly("Support has finished its case: escalation " + id);
    new Desk(this, crew.as(max)).does(id, "release", Map.of());
    assertThat(desk.escalation(id).at("/state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void a_case_that_reopens_may_climb_again_as_another_escalation() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    resolve(id);
    String of = caseOf(id);
    api().post("/api/v1/cases/" + of + "/reopening", Map.of("reason", "Again.")).expect(200);
    settle();
    assertThat(desk.escalation(id).at("/state")).isEqualTo("WITHDRAWN");
    desk.call(of, "ENGINEERING");
    desk.completePackage(of);
    desk.sign(of);
    desk.submit(of);
    assertThat(desk.escalation(of + "-2").at("/state")).isEqualTo("RAISED");
    assertThat(desk.escalation(id).at("/state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void it_does_not_matter_whether_the_engine_looked_before_the_case_was_reopened() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    Instant raised = now();
    advance(Duration.ofHours(1));
    tell(
        id,
        Happening.at(raised.plusSeconds(60), new Resolved(Optional.empty())),
        Happening.at(raised.plusSeconds(120), new Reopened(Optional.empty())));
    assertThat(desk.escalation(id).at("/withdrawal/at"))
        .isEqualTo(raised.plusSeconds(60).toString());
  }

  @Test
  void a_claim_that_becomes_known_late_takes_it_back() {
    var crew = new Crew(api());
    String max = crew.person("max", "ENGINEER");
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    Instant raised = now();
    advance(Duration.ofMinutes(5));
    resolve(id);
    tell(
        id,
        Happening.at(raised.plusSeconds(60), new Claimed(new EscalationId(id), new PersonId(max))));
    assertThat(desk.escalation(id).at("/state")).isEqualTo("CLAIMED");
    assertThat(read(id).has(NotEndedWithCase.class)).isTrue();
    assertThat(Call.all(read(id)).getLast().open()).isTrue();
    assertThat(read(id).inEffect()).noneMatch(r -> r.fact() instanceof EndedWithCase);
  }

  /** What engineering has solved waits for the customer to be told, not for specialists. */
  @Test
  void time_calls_nobody_for_what_engineering_has_solved_until_the_customer_writes_again() {
    try (var _ =
        Rulebook.with(
            this,
            api(),
            "triggers",
            """
            triggers:
              rules:
                - {id: old, when: {tags: [old-case]}, unresolved: 4 h, tier: SPECIALIST, path: FUNCTIONAL}
            """)) {
      var desk = new Desk(this, api());
      String id = desk.raised(unique("Exports fail"));
      String of = caseOf(id);
      desk.does(id, "claim", Map.of());
      desk.does(id, "start", Map.of());
      desk.does(id, "resolution", Map.of("resolution", "The writer flushes."));
      api().patch("/api/v1/cases/" + of, Map.of("tags", List.of("old-case"))).expect(200);
      advance(Duration.ofHours(9));
      assertThat(rules(of)).isEmpty();
      api()
          .post(
              "/api/v1/cases/" + of + "/messages",
              Map.of("direction", "INBOUND", "body", "It still fails."))
          .expect(201);
      advance(Duration.ofHours(3));
      assertThat(rules(of)).isEmpty();
      advance(Duration.ofHours(2));
      assertThat(rules(of)).containsExactly("old");
    }
  }

  private void resolve(String id) {
    api()
        .post("/api/v1/cases/" + caseOf(id) + "/resolution", Map.of("resolution", "A new browser."))
        .expect(200);
    settle();
  }

  private void tell(String id, Happening... happened) {
    bean(Journal.class)
        .<Boolean>decide(
            new CaseId(caseOf(id)).subject(),
            Actor.system("chat"),
            Cause.channel("chat"),
            history -> new Journal.Decision<>(List.of(happened), true));
    settle();
  }

  private breakwater.journal.History read(String id) {
    return bean(Journal.class).read(new CaseId(caseOf(id)).subject());
  }

  private List<EscalationFact> facts(String id) {
    var all = new ArrayList<EscalationFact>();
    read(id).of(EndedWithCase.class).forEach(r -> all.add((EscalationFact) r.fact()));
    return all;
  }

  private List<String> rules(String of) {
    return Call.all(read(of + "-1")).stream()
        .filter(call -> !call.withdrawn())
        .map(Call::rule)
        .flatMap(Optional::stream)
        .map(Label::value)
        .toList();
  }

  private static String caseOf(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(notice -> notice.path("title").asString())
        .filter(title -> title.startsWith("Support has finished"))
        .toList();
  }
}
