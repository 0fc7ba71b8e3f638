package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F30, package: after a bounceback the gate wants what the engineer asked for, and nothing old. */
class WhatCameBackIsWantedAnewTest extends Product {
  private Desk desk() {
    return new Desk(this, api());
  }

  @Test
  void a_question_without_items_is_asked_at_the_gate_and_its_answer_travels() {
    String id = bounced(Map.of("reason", "Which account is it?"));
    assertThat(gate(id).at("/reasons"))
        .contains("asked.2.1: Engineering asks for: Which account is it?")
        .contains("write what is new, or why it cannot be got");
    again(id, "Something unrelated");
    assertThat(desk().submit(id).at("/verdict")).isEqualTo("EVIDENCE_WANTED");
    assertThat(answer(id, "asked.2.1", Map.of("state", "DONE")).expect(422).at("/type"))
        .endsWith("/answer-wanted");

    desk().answerAsked(id, 1);
    desk().sign(id);
    assertThat(desk().submit(id).at("/verdict")).isEqualTo("PASSED");
    assertThat(desk().escalation(id + "-1").at("/pass")).isEqualTo("2");
    assertThat(
            api()
                .get("/api/v1/escalations/" + id + "-1/package", "Accept", "text/markdown")
                .expect(200)
                .text())
        .contains("## What came back, and the answer", "Account 17, see the log.");
    assertThat(page("/escalations/" + id + "-1")).contains("Account 17, see the log.");
  }

  @Test
  void a_named_item_that_the_product_checks_wants_something_new_of_its_own_kind() {
    String id =
        bounced(Map.of("reason", "Does not lead there.", "missing", List.of("reproduction")));
    again(id, "Something unrelated");
    assertThat(desk().submit(id).at("/reasons"))
        .contains("reproduction: ", "Write it anew in the package.");

    api().put(Desk.gateOf(id) + "/package", Desk.fullPackage()).expect(200);
    desk().sign(id);
    assertThat(desk().submit(id).at("/verdict")).isEqualTo("EVIDENCE_WANTED");
    var written = new HashMap<>(Desk.fullPackage());
    written.put(
        "reproduction",
        Map.of(
            "steps", List.of("Open a report of 20,000 rows", "Choose CSV", "Press Export"),
            "expected", "A file",
            "actual", "An error after 30 s",
            "reproducibility", "ALWAYS"));
    api().put(Desk.gateOf(id) + "/package", written).expect(200);
    desk().sign(id);
    assertThat(desk().submit(id).at("/verdict")).isEqualTo("PASSED");
  }

  @Test
  void what_is_there_already_is_refused_as_news() {
    String id =
        bounced(Map.of("reason", "Old.", "missing", List.of("evidence", "technical-evidence")));
    Reply known =
        api()
            .post(
                Desk.gateOf(id) + "/evidence",
                Map.of("kind", "LOG", "source", "export-worker", "finding", "Time-out after 30 s."))
            .expect(409);
    assertThat(known.at("/type")).endsWith("/evidence-known");
    assertThat(
            answer(id, "technical-evidence", Map.of("state", "DONE", "finding", "Seen."))
                .expect(422)
                .at("/type"))
        .endsWith("/answer-known");
    answer(id, "technical-evidence", Map.of("state", "DONE", "finding", "The HAR file is there."))
        .expect(200);
    again(id, "The log of the tenant");
    assertThat(desk().submit(id).at("/verdict")).isEqualTo("PASSED");
  }

  @Test
  void the_page_says_at_the_item_what_is_wanted_and_why() {
    String id = bounced(Map.of("reason", "Old.", "missing", List.of("evidence", "The HAR file")));
    assertThat(page("/cases/" + id + "/gate"))
        .contains("Engineering asks for: The HAR file")
        .contains("so what was there before does not do. Add a new piece of evidence.");
  }

  @Test
  void the_customer_is_asked_for_it_word_for_word() {
    String id = bounced(Map.of("reason", "Old.", "missing", List.of("The HAR file")));
    api().post(Desk.gateOf(id) + "/customer-request", Map.of()).expect(200);
    assertThat(api().get("/api/v1/cases/" + id + "/messages").expect(200).text())
        .contains("- The HAR file");
    assertThat(
            api()
                .get("/api/v1/escalations?limit=200")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(it -> it.at("/caseId").asString().equals(id)))
        .as("the board owes the customer nothing while the case waits on them")
        .singleElement()
        .satisfies(it -> assertThat(it.at("/owed")).isEmpty());
  }

  /** A case whose escalation was claimed and came back, by its id. */
  private String bounced(Map<String, Object> body) {
    String escalation = desk().raised(unique("Exports fail"));
    desk().does(escalation, "claim", Map.of()).expect(200);
    desk().does(escalation, "bounceback", body).expect(200);
    return escalation.substring(0, escalation.lastIndexOf('-'));
  }

  private void again(String id, String finding) {
    api()
        .post(
            Desk.gateOf(id) + "/evidence",
            Map.of("kind", "LOG", "source", "export-worker", "finding", finding))
        .expect(200);
    desk().sign(id);
  }

  private Reply answer(String id, String item, Map<String, String> body) {
    return api().put(Desk.gateOf(id) + "/items/" + item, body);
  }

  private Reply gate(String id) {
    return api().get(Desk.gateOf(id)).expect(200);
  }

  private String page(String path) {
    return new SignedInBrowser(address(), ADMIN_TOKEN).load(path).body();
  }
}
