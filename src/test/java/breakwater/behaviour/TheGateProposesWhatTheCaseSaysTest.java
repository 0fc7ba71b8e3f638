package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F26 to F28: nobody types at the gate what the case says already, and a person stands for it. One
 * test for each thing that is proposed, which is why it is long.
 */
class TheGateProposesWhatTheCaseSaysTest extends Product {
  private static final String WORDS =
      """
      Hello, we cannot export our reports since this morning.
      It says "EXPORT_TIMEOUT writer idle 1800 s", every time, with exports-sdk@4.2.1.

      1. Open a report
      2. Press Export

      Expected: A file
      Actual: An empty page
      """;

  @Test
  void what_the_customer_wrote_is_proposed_word_for_word_with_its_message() {
    String id = called(account("Acme", Map.of("region", "EU")), WORDS);
    assertThat(text(id, "impact/cannotDo")).contains("export our reports since this morning");
    assertThat(text(id, "impact/since")).contains("this morning");
    assertThat(text(id, "reproduction/steps")).contains("Open a report\nPress Export");
    assertThat(text(id, "reproduction/expected")).contains("A file");
    assertThat(text(id, "reproduction/actual")).contains("An empty page");
    assertThat(text(id, "reproduction/reproducibility")).contains("ALWAYS");
    assertThat(text(id, "reproduction/environment/sdk")).contains("exports-sdk@4.2.1");
    assertThat(text(id, "reproduction/environment/region")).contains("EU");
    assertThat(text(id, "summary")).contains("Exports fail");
    assertThat(text(id, "status-page").orElseThrow()).contains("No outage");
    JsonNode error = proposal(id, "ERROR_MESSAGE").orElseThrow();
    assertThat(error.at("/goal").asString()).isEqualTo("EVIDENCE");
    assertThat(error.at("/text").asString()).isEqualTo("EXPORT_TIMEOUT writer idle 1800 s");
    assertThat(error.at("/source/words").asString()).startsWith("Message of the customer, ");
    assertThat(error.at("/source/link").asString()).startsWith("/cases/" + id + "#message-");
  }

  @Test
  void a_proposal_counts_for_nothing_until_a_person_adopts_it() {
    String id = called(account("Acme", Map.of()), WORDS);
    Reply before = api().get(Desk.gateOf(id)).expect(200);
    assertThat(before.at("/package/edition")).isEqualTo("0");
    assertThat(before.json().at("/package/evidence")).isEmpty();
    assertThat(desk().submit(id).at("/reasons")).contains("reproduction", "evidence");

    adopt(id, "ERROR_MESSAGE", Map.of());
    adopt(id, "status-page", Map.of());
    adopt(id, "impact/since", Map.of("text", "The release of today"));
    Reply after = api().get(Desk.gateOf(id)).expect(200);
    assertThat(after.at("/package/evidence/0/finding"))
        .isEqualTo("EXPORT_TIMEOUT writer idle 1800 s");
    assertThat(after.at("/package/document/impact/since")).isEqualTo("The release of today");
    assertThat(after.at("/package/signature")).isIn("", "null");
    assertThat(item(after, "status-page").at("/state").asString()).isEqualTo("DONE");
    for (String name : List.of("ERROR_MESSAGE", "status-page", "impact/since")) {
      assertThat(proposal(id, name)).isEmpty();
    }
  }

  @Test
  void what_is_chosen_from_a_list_is_adopted_as_it_is_and_what_is_gone_is_refused() {
    String id = called(account("Acme", Map.of()), WORDS);
    String always = id(id, "reproduction/reproducibility");
    assertThat(post(id, always, Map.of("text", "MAYBE")).expect(422).at("/type"))
        .endsWith("/proposal-fixed");
    post(id, always, Map.of()).expect(200);
    assertThat(post(id, always, Map.of()).expect(404).at("/type")).endsWith("/proposal-unknown");
    String number = id(id, "impact/reporters");
    assertThat(post(id, number, Map.of("text", "many")).expect(422).at("/type"))
        .endsWith("/proposal-unfit");
  }

  @Test
  void a_proposal_is_the_same_while_time_goes_by_and_one_that_changed_says_what_it_says_now() {
    Object renewsOn = now().plus(Duration.ofDays(9)).toString().substring(0, 10);
    String acme = account("Acme", Map.of("renewsOn", renewsOn));
    String id = called(acme, WORDS);
    String page = id(id, "status-page");
    String renewal = id(id, "impact/renewal");
    String reporters = id(id, "impact/reporters");
    advance(Duration.ofHours(25));
    post(id, page, Map.of()).expect(200);
    post(id, renewal, Map.of()).expect(200);
    link(id, "SAME", opened(account("Beta", Map.of()), "The same here"));
    assertThat(post(id, reporters, Map.of()).expect(404).at("/detail"))
        .contains("something else by now", "How many reported it", ": 2");
  }

  /** F28: how many, how much and until when, counted and not typed. */
  @Test
  void the_impact_is_counted_from_linked_cases_and_accounts() {
    String renewsOn = now().toString().substring(0, 10);
    String acme = account("Acme", Map.of("revenue", money(120_000), "renewsOn", renewsOn));
    String beta = account("Beta", Map.of("revenue", money(30_000)));
    String id = called(acme, WORDS);
    String other = opened(beta, "The same here: \"EXPORT_TIMEOUT writer idle 900 s\"");
    String related = opened(account("Gamma", Map.of()), "Something else");
    link(id, "SAME", other);
    link(id, "RELATED", related);

    assertThat(text(id, "impact/who")).contains("Acme, Beta");
    assertThat(text(id, "impact/accounts")).contains("2");
    assertThat(text(id, "impact/reporters")).contains("2");
    assertThat(text(id, "impact/breadth")).contains("SEVERAL_ORGANISATIONS");
    assertThat(text(id, "impact/revenueAtStake")).contains("150,000 EUR a year");
    assertThat(text(id, "impact/renewal")).contains("Acme: " + renewsOn + ", today");
    assertThat(text(id, "knownIssues/matches").orElseThrow()).contains("Case " + other);
    assertThat(proposal(id, "impact/who").orElseThrow().at("/source/words").asString())
        .isEqualTo("This case and the linked " + other);

    adopt(id, "impact/accounts", Map.of());
    adopt(id, "impact/revenueAtStake", Map.of());
    desk().completePackage(id);
    assertThat(proposal(id, "impact/who")).isEmpty();
  }

  @Test
  void evidence_of_the_same_problem_elsewhere_and_attributes_are_proposed_too() {
    String id = called(account("Acme", Map.of()), "It does not work.");
    String other = called(account("Beta", Map.of()), "Nor here.");
    api()
        .post(
            Desk.gateOf(other) + "/evidence",
            Map.of("kind", "LOG", "source", "export-worker", "finding", "Idle for 900 s"))
        .expect(200);
    link(id, "SAME", other);
    JsonNode log = proposal(id, "LOG").orElseThrow();
    assertThat(log.at("/text").asString()).isEqualTo("Idle for 900 s");
    assertThat(log.at("/source/words").asString())
        .isEqualTo("Case %s, e1: export-worker".formatted(other));
    assertThat(log.at("/source/link").asString())
        .isEqualTo("/cases/%s/gate#evidence".formatted(other));

    api().patch("/api/v1/cases/" + id, Map.of("attributes", Map.of("version", "9.1"))).expect(200);
    assertThat(text(id, "reproduction/environment/sdk")).contains("9.1");
  }

  @Test
  void an_outage_that_touches_the_case_answers_for_the_status_page_and_the_reach() {
    String acme = account("Acme", Map.of());
    String beta = account("Beta", Map.of());
    String id = called(acme, "It does not work.");
    opened(beta, "Nor here.");
    Reply outage =
        api()
            .post(
                "/api/v1/outages",
                Map.of("title", "The writers stand still", "accounts", List.of(acme, beta)))
            .expect(201);
    try {
      settle();
      assertThat(text(id, "status-page").orElseThrow()).contains("The writers stand still");
      assertThat(text(id, "impact/accounts")).contains("2");
      assertThat(proposal(id, "status-page").orElseThrow().at("/source/link").asString())
          .isEqualTo("/outages/" + outage.at("/id"));
    } finally {
      api().delete("/api/v1/outages/" + outage.at("/id"), "If-Match", outage.header("ETag"));
    }
  }

  @Test
  void the_page_shows_each_with_its_source_and_adopts_with_one_press() {
    String id = called(account("Acme", Map.of()), WORDS);
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String page = "/cases/" + id + "/gate";
    assertThat(browser.load(page).body())
        .contains("Already on the case", "EXPORT_TIMEOUT writer idle 1800 s", "#message-");
    String seen = api().get(Desk.gateOf(id)).expect(200).header("ETag").replace("\"", "");
    String proposal = id(id, "ERROR_MESSAGE");
    assertThat(
            browser.press(page, page + "/proposals/" + proposal, Map.of("seen", seen)).statusCode())
        .isEqualTo(302);
    assertThat(api().get(Desk.gateOf(id)).at("/package/evidence/0/source"))
        .startsWith("Message of the customer, ");
    assertThat(
            browser.press(page, page + "/proposals/" + proposal, Map.of("seen", "")).statusCode())
        .isEqualTo(404);
  }

  private Desk desk() {
    return new Desk(this, api());
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  private String account(String name, Map<String, Object> more) {
    String id = unique("proposing");
    Map<String, Object> body = new HashMap<>(Map.of("name", name, "customerTier", "STANDARD"));
    body.putAll(more);
    api().put("/api/v1/accounts/" + id, body).expect(200);
    return id;
  }

  private String called(String account, String words) {
    String id = opened(account, words);
    desk().call(id, "ENGINEERING");
    return id;
  }

  private String opened(String account, String words) {
    String talk = unique("talk");
    api().put("/api/v1/accounts/" + account + "/names/shop/" + account, Map.of()).expect(200);
    var body = new HashMap<String, Object>();
    body.put("source", "shop");
    body.put("externalId", talk);
    body.put("conversation", talk);
    body.put("direction", "INBOUND");
    body.put("account", Map.of("externalId", account));
    body.put("from", Map.of("email", "jo@" + talk + ".example"));
    body.put("subject", "Exports fail");
    body.put("body", words);
    body.put("sentAt", now().toString());
    String id = api().post("/api/v1/messages", body).expect(201).at("/caseId");
    settle();
    return id;
  }

  private void link(String id, String as, String other) {
    api().put("/api/v1/cases/" + id + "/links/" + other, Map.of("as", as)).expect(200);
  }

  private Optional<JsonNode> proposal(String caseId, String name) {
    return api()
        .get(Desk.gateOf(caseId))
        .expect(200)
        .json()
        .at("/proposals")
        .valueStream()
        .filter(it -> it.at("/name").asString().equals(name))
        .findFirst();
  }

  private Optional<String> text(String caseId, String name) {
    return proposal(caseId, name).map(it -> it.at("/text").asString());
  }

  private String id(String caseId, String name) {
    return proposal(caseId, name).orElseThrow().at("/id").asString();
  }

  private Reply post(String caseId, String proposal, Map<String, String> body) {
    return api().post(Desk.gateOf(caseId) + "/proposals/" + proposal + "/adoption", body);
  }

  private void adopt(String caseId, String name, Map<String, String> body) {
    post(caseId, id(caseId, name), body).expect(200);
  }

  private static JsonNode item(Reply gate, String id) {
    return gate.json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
