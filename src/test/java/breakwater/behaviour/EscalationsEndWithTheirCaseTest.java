package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.NotEndedWithCase;
import breakwater.escalation.EscalationId;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.triggers.Call;
import breakwater.triggers.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * F04, F08: nobody is waited for over a case that support has finished. Each way in which one can
 * end, and be taken back, which is why it is long.
 */
class EscalationsEndWithTheirCaseTest extends Product {
  private static final String UNRESOLVED =
      """
      triggers:
        rules:
          - {id: old, when: {tags: [old-case]}, unresolved: 4 h, tier: SPECIALIST, path: FUNCTIONAL}
      """;

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
    String caseId = id.replaceAll("-1$", "");
    assertThat(api().get("/api/v1/cases?q=" + caseId).expect(200).at("/items/0/tier"))
        .isEqualTo("ENGINEERING");
  }

  /** What engineering has solved waits for the customer to be told, not for specialists. */
  @Test
  void time_calls_nobody_for_what_engineering_has_solved_and_never_those_below_it() {
    try (var _ =
        Rulebook.with(
            this,
            api(),
            "triggers",
            """
            triggers:
              rules:
                - {id: old, when: {tags: [old-case]}, unresolved: 4 h, tier: SPECIALIST, path: FUNCTIONAL}
                - {id: still, when: {tags: [old-case]}, without_progress: 4 h, tier: ENGINEERING, path: FUNCTIONAL}
            """)) {
      var desk = new Desk(this, api());
      String of = solved(desk);
      advance(Duration.ofHours(9));
      assertThat(rules(of)).isEmpty();
      customerWrites(of, "It still fails.");
      advance(Duration.ofHours(3));
      assertThat(rules(of)).isEmpty();
      advance(Duration.ofHours(2));
      assertThat(rules(of)).containsExactly("still");
    }
  }

  /** A leak that security has closed is nothing for specialists, whatever the customer asks. */
  @Test
  void what_security_has_solved_is_not_called_to_specialists_while_the_customer_asks_on() {
    try (var _ = Rulebook.with(this, api(), "triggers", UNRESOLVED)) {
      var desk = new Desk(this, api());
      String of = solved(desk);
      desk.does(of + "-1", "shipment", Map.of("version", "7.1", "date", "2026-11-27"));
      api()
          .post(
              "/api/v1/cases/" + of + "/messages",
              Map.of("direction", "OUTBOUND", "body", "The link is closed."))
          .expect(201);
      customerWrites(of, "Received. Our privacy officer will have questions about section 3.");
      advance(Duration.ofDays(4));
      assertThat(rules(of)).isEmpty();
      api().post("/api/v1/cases/" + of + "/resolution", Map.of()).expect(200);
      api().post("/api/v1/cases/" + of + "/reopening", Map.of("reason", "Again.")).expect(200);
      advance(Duration.ofHours(5));
      assertThat(rules(of)).as("what was reopened begins anew").containsExactly("old");
    }
  }

  /** Management speaks for the house; that repairs nothing. */
  @Test
  void what_management_has_settled_still_climbs_to_specialists_when_the_customer_writes_again() {
    try (var _ = Rulebook.with(this, api(), "triggers", UNRESOLVED)) {
      String of = opened();
      tell(of + "-1", raisedTo(of + "-1", Tier.MANAGEMENT), solvedOf(of + "-1"));
      customerWrites(of, "It still fails.");
      advance(Duration.ofHours(5));
      assertThat(rules(of)).containsExactly("old");
    }
  }

  /** What was raised in error and taken back leaves the solution as it was. */
  @Test
  void what_was_raised_again_and_withdrawn_does_not_undo_the_solution() {
    try (var _ = Rulebook.with(this, api(), "triggers", UNRESOLVED)) {
      String of = opened();
      tell(
          of + "-1",
          raisedTo(of + "-1", Tier.SPECIALIST),
          solvedOf(of + "-1"),
          raisedTo(of + "-2", Tier.SPECIALIST),
          Happening.now(
              new EscalationFact.Withdrawn(
                  new EscalationId(of + "-2"), Optional.empty(), why(of + "-2"))));
      advance(Duration.ofHours(9));
      assertThat(rules(of)).isEmpty();
    }
  }

  /** A case that engineering has solved, and that nobody has resolved. */
  private String solved(Desk desk) {
    String id = desk.raised(unique("Exports fail"));
    desk.does(id, "claim", Map.of());
    desk.does(id, "start", Map.of());
    desk.does(id, "resolution", Map.of("resolution", "The writer flushes."));
    return marked(caseOf(id));
  }

  private String opened() {
    return marked(new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM));
  }

  private String marked(String of) {
    api().patch("/api/v1/cases/" + of, Map.of("tags", List.of("old-case"))).expect(200);
    return of;
  }

  private void customerWrites(String of, String what) {
    api()
        .post("/api/v1/cases/" + of + "/messages", Map.of("direction", "INBOUND", "body", what))
        .expect(201);
  }

  private static Happening raisedTo(String id, Tier tier) {
    return Happening.now(
        new EscalationFact.EscalationRaised(
            new EscalationId(id),
            Optional.empty(),
            tier,
            tier == Tier.MANAGEMENT ? Path.HIERARCHICAL : Path.FUNCTIONAL,
            Optional.empty(),
            Priority.MEDIUM));
  }

  private Happening solvedOf(String id) {
    return Happening.now(
        new EscalationFact.Resolved(
            new EscalationId(id),
            Optional.empty(),
            new PersonId("max"),
            Optional.empty(),
            Optional.empty(),
            why(id),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private TextRef why(String id) {
    return bean(Texts.class).keep(new CaseId(caseOf(id)).subject(), "It is over.");
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
