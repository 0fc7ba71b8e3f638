package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E13: what the customer answers no more closes by itself, by the shipped playbook or another. */
class SilentCasesCloseTest extends Product {

  @Test
  void it_says_when_it_will_close_then_does_and_whoever_has_it_hears_why() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String id = waiting(crew);
    api().patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
    Reply planned = closing(id);
    assertThat(planned.at("/planned/rule")).isEqualTo("no-answer");
    Instant at = Instant.parse(planned.at("/planned/at"));
    assertThat(at).isAfter(now().plus(Duration.ofDays(10)));
    assertThat(page(id)).contains("Closes by itself", "if nobody writes", "no-answer");

    advance(Duration.between(now(), at).minusSeconds(1));
    assertThat(status(id)).isEqualTo("WAITING_ON_CUSTOMER");
    advance(Duration.ofSeconds(2));
    assertThat(status(id)).isEqualTo("CLOSED");
    assertThat(closing(id).at("/done/at")).isEqualTo(at.toString());
    assertThat(closing(id).at("/done/rule")).isEqualTo("no-answer");
    assertThat(page(id)).contains("Closed by itself", "nobody had written since");
    assertThat(crew.as(ann).get("/api/v1/notices").expect(200).text())
        .contains("Closed: case %s, the customer is silent".formatted(id));
    assertThat(api().get("/api/v1/cases/" + id + "/history").text())
        .contains("closing.closed-for-silence.v1")
        .contains("triggers.closing");
  }

  @Test
  void an_answer_one_second_before_keeps_it_open() {
    String id = waiting(new Crew(api()));
    Instant at = Instant.parse(closing(id).at("/planned/at"));
    advance(Duration.between(now(), at).minusSeconds(1));
    says(id, "INBOUND", "Sorry, I was away. It still fails.");
    advance(Duration.ofDays(60));
    assertThat(status(id)).isEqualTo("OPEN");
    assertThat(closing(id).json().at("/planned").isObject()).isFalse();
  }

  @Test
  void a_message_afterwards_opens_it_again_and_its_next_silence_counts_anew() {
    String id = waiting(new Crew(api()));
    closes(id);
    says(id, "INBOUND", "It fails again.");
    assertThat(status(id)).isEqualTo("OPEN");
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    assertThat(Instant.parse(closing(id).at("/planned/at")))
        .isAfter(now().plus(Duration.ofDays(10)));
    closes(id);
  }

  @Test
  void a_resolved_one_closes_and_stays_resolved_in_the_numbers() {
    String id = new Crew(api()).asked();
    api().post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "Mended.")).expect(200);
    assertThat(closing(id).at("/planned/rule")).isEqualTo("solved");
    closes(id);
    assertThat(api().get("/api/v1/cases/" + id).at("/resolvedAt")).isNotEmpty();
  }

  @Test
  void one_on_hold_and_one_that_is_put_aside_do_not_close() {
    var crew = new Crew(api());
    String held = waiting(crew);
    api().post("/api/v1/cases/" + held + "/waiting", Map.of("on", "HOLD")).expect(200);
    String aside = waiting(crew);
    Instant until = now().plus(Duration.ofDays(40));
    api().post("/api/v1/cases/" + aside + "/snooze", Map.of("until", until.toString())).expect(200);
    advance(Duration.ofDays(41));
    assertThat(status(held)).isEqualTo("ON_HOLD");
    assertThat(status(aside)).isEqualTo("WAITING_ON_CUSTOMER");
    assertThat(Instant.parse(closing(aside).at("/planned/at"))).isAfter(until);
    closes(aside);
  }

  @Test
  void evidence_that_a_gate_asked_for_and_nobody_sends_closes_it_and_what_is_sent_later_opens_it() {
    var desk = new Desk(this, api());
    String id = desk.opened(unique("Exports fail"), Priority.MEDIUM);
    desk.call(id, "ENGINEERING");
    api().post(Desk.gateOf(id) + "/customer-request", Map.of()).expect(200);
    settle();
    assertThat(closing(id).at("/planned/rule")).isEqualTo("no-answer");
    closes(id);
    says(id, "INBOUND", "Here is the log.");
    settle();
    assertThat(status(id)).isEqualTo("OPEN");
    desk.completePackage(id);
    desk.sign(id);
    assertThat(desk.submit(id).at("/verdict")).isEqualTo("PASSED");
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    assertThat(closing(id).json().at("/planned").isObject()).isFalse();
  }

  /** Engineering returned it, support asked the customer, and the customer says nothing. */
  @Test
  void what_engineering_returned_and_the_customer_does_not_send_closes_it_with_its_escalation() {
    var desk = new Desk(this, api());
    String escalation = desk.raised(unique("Exports fail"));
    String id = escalation.substring(0, escalation.lastIndexOf('-'));
    desk.does(escalation, "claim", Map.of()).expect(200);
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    assertThat(closing(id).json().at("/planned").isObject()).isFalse();
    desk.does(
            escalation,
            "bounceback",
            Map.of("reason", "Which account?", "missing", List.of("evidence")))
        .expect(200);
    says(id, "OUTBOUND", "Which account is it?");
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    assertThat(closing(id).at("/planned/rule")).isEqualTo("no-answer");
    closes(id);
    settle();
    assertThat(desk.escalation(escalation).at("/state")).isEqualTo("WITHDRAWN");
    says(id, "INBOUND", "It is the account of the branch.");
    settle();
    assertThat(status(id)).isEqualTo("OPEN");
  }

  @Test
  void a_row_counts_from_when_it_is_written_and_a_row_that_goes_closes_nothing() {
    String id = waiting(new Crew(api()));
    advance(Duration.ofDays(5));
    Instant edited = now();
    try (var _ =
        rows("{id: soon, status: [WAITING_ON_CUSTOMER], calendar: always, after: 3 days}")) {
      Instant at = Instant.parse(closing(id).at("/planned/at"));
      assertThat(at).isBetween(edited.plus(Duration.ofDays(3)), now().plus(Duration.ofDays(3)));
    }
    try (var _ = rows("")) {
      advance(Duration.ofDays(40));
      assertThat(status(id)).isEqualTo("WAITING_ON_CUSTOMER");
    }
  }

  @Test
  void it_names_the_playbook_that_is_in_force_when_it_closes() {
    String id = waiting(new Crew(api()));
    String before = api().get("/api/v1/playbook").at("/version/number");
    assertThat(closing(id).at("/planned/playbookVersion")).isEqualTo(before);
    try (var _ = Rulebook.with(this, api(), "reviews", "reviews: {every: 2 weeks}")) {
      String other = api().get("/api/v1/playbook").at("/version/number");
      assertThat(other).isNotEqualTo(before);
      assertThat(closing(id).at("/planned/playbookVersion")).isEqualTo(other);
      closes(id);
      assertThat(closing(id).at("/done/playbookVersion")).isEqualTo(other);
    }
    assertThat(closing(id).at("/done/playbookVersion"))
        .isNotEqualTo(api().get("/api/v1/playbook").at("/version/number"));
  }

  @Test
  void rows_that_cannot_be_are_refused_with_what_to_write_instead() {
    for (var wrong :
        List.of(
            List.of(
                "{id: a, status: [], calendar: always, after: 3 days}", "which cases it closes"),
            List.of(
                "{id: a, status: [OPEN], calendar: always, after: 3 days}", "WAITING_ON_CUSTOMER"),
            List.of("{id: a, status: [RESOLVED], calendar: always, after: 2 h}", "less than a day"),
            List.of("{id: a, status: [RESOLVED], calendar: nowhere, after: 3 days}", "no calendar"),
            List.of(
                "{id: a, status: [RESOLVED], calendar: always, after: soon}",
                "with a number and a unit"),
            List.of(
                "{id: a, status: [RESOLVED], calendar: always, after: 3 days},"
                    + " {id: b, status: [RESOLVED], calendar: always, after: 9 days}",
                "is taken by 'a'"),
            List.of(
                "{id: a, status: [RESOLVED], when: 'area.startsWith(\"ex\")', calendar: always,"
                    + " after: 3 days}, {id: b, status: [RESOLVED], when: {area: exports},"
                    + " calendar: always, after: 9 days}",
                "is taken by 'a'"))) {
      String yaml = Rulebook.replaced(api(), "closing: {rows: [" + wrong.getFirst() + "]}");
      Reply reply = api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200);
      assertThat(reply.text()).as(wrong.getFirst()).contains(wrong.getLast());
    }
  }

  private Rulebook rows(String rows) {
    return Rulebook.with(this, api(), "closing", "closing: {rows: [" + rows + "]}");
  }

  private String waiting(Crew crew) {
    String id = crew.asked();
    crew.answer(id);
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    return id;
  }

  private void closes(String id) {
    Instant at = Instant.parse(closing(id).at("/planned/at"));
    advance(Duration.between(now(), at).plusSeconds(1));
    assertThat(status(id)).isEqualTo("CLOSED");
  }

  private void says(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private String status(String id) {
    return api().get("/api/v1/cases/" + id).expect(200).at("/status");
  }

  private Reply closing(String id) {
    return api().get("/api/v1/cases/" + id + "/closing").expect(200);
  }

  private String page(String id) {
    return new SignedInBrowser(address(), ADMIN_TOKEN).load("/cases/" + id).body();
  }
}
