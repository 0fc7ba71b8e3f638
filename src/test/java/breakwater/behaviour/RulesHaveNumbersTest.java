package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F15: triggers are reviewed, each with its precision: raised, justified, bounced, deflected. */
class RulesHaveNumbersTest extends Product {
  private static final String RULES = "/api/v1/playbook/rules";

  private final String rule = unique("beyond-us");

  @Test
  void each_rule_says_what_became_of_its_calls() {
    Instant from = now();
    String deflected;
    String bounced;
    String version;
    try (var _ = Rulebook.with(this, api(), "triggers", triggers())) {
      version = api().get("/api/v1/playbook").expect(200).at("/version/number");
      deflected = called();
      api()
          .post(Desk.gateOf(deflected) + "/deflection", Map.of("reason", "known-issue"))
          .expect(200);

      String gone = called();
      api().patch("/api/v1/cases/" + gone, Map.of("tags", List.of())).expect(200);

      String real = raised();
      desk().does(real, "claim", Map.of()).expect(200);
      desk().does(real, "start", Map.of()).expect(200);
      desk().does(real, "resolution", Map.of("resolution", "Mended.")).expect(200);

      String none = raised();
      desk().does(none, "decision", Map.of("decision", "NOT_A_DEFECT")).expect(200);

      bounced = raised();
      desk().does(bounced, "claim", Map.of()).expect(200);
      desk().does(bounced, "bounceback", Map.of("reason", "No log.")).expect(200);

      JsonNode line = line(from);
      assertThat(line.at("/inForce").asBoolean()).isTrue();
      assertThat(counts(line)).isEqualTo("called 5 raised 3 justified 1 bounced 1 deflected 2");
      assertThat(line.at("/concluded").asInt()).isEqualTo(4);
      assertThat(line.at("/precision").asDouble()).isEqualTo(0.25);
      assertThat(cases(line, "deflected")).containsExactly(deflected, gone);
      assertThat(cases(line, "bounced")).containsExactly(caseOf(bounced));
    }

    JsonNode line = line(from);
    assertThat(line.at("/inForce").asBoolean()).isFalse();
    assertThat(line.at("/playbooks").toString()).isEqualTo("[" + version + "]");
    assertThat(line.at("/called").asInt()).isEqualTo(5);

    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(browser.load("/playbook/rules").body())
        .contains(rule, "not in force any more", "25.0 %", "5 called by " + rule + ": the cases");
    assertThat(browser.load("/playbook/rules/" + rule + "?count=BOUNCED").body())
        .contains("1 bounced", "/cases/" + caseOf(bounced))
        .doesNotContain("/cases/" + deflected + "\"");
  }

  @Test
  void a_bounceback_that_was_wrong_is_not_counted_and_a_rule_without_an_end_has_no_precision() {
    Instant from = now();
    try (var _ = Rulebook.with(this, api(), "triggers", triggers())) {
      String id = raised();
      desk().does(id, "claim", Map.of()).expect(200);
      desk().does(id, "bounceback", Map.of("reason", "No log.")).expect(200);
      desk().does(id, "contest", Map.of("reason", "It was there.")).expect(200);
      desk().colleague().does(id, "contest/judgement", Map.of("upheld", true)).expect(200);

      JsonNode line = line(from);
      assertThat(counts(line)).isEqualTo("called 1 raised 1 justified 0 bounced 0 deflected 0");
      assertThat(line.at("/precision").isNull() || line.at("/precision").isMissingNode()).isTrue();
      assertThat(line(from.minusSeconds(60), from).at("/called").asInt()).isZero();
      assertThat(cases(line(from.minusSeconds(60), from), "called")).isEmpty();
    }
  }

  @Test
  void what_people_call_for_is_counted_beside_the_rules() {
    Instant from = now();
    String mended = desk().raised(unique("Exports fail"));
    desk().does(mended, "claim", Map.of()).expect(200);
    desk().does(mended, "start", Map.of()).expect(200);
    desk().does(mended, "resolution", Map.of("resolution", "Mended.")).expect(200);
    String deflected = desk().opened(unique("Exports fail"), Priority.MEDIUM);
    desk().call(deflected, "ENGINEERING");
    api().post(Desk.gateOf(deflected) + "/deflection", Map.of("reason", "known-issue")).expect(200);

    JsonNode line = line("people", from, now().plusSeconds(1));
    assertThat(counts(line)).isEqualTo("called 2 raised 1 justified 1 bounced 0 deflected 1");
    assertThat(line.at("/precision").asDouble()).isEqualTo(0.5);
    assertThat(cases(line, "deflected")).containsExactly(deflected);
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(browser.load("/playbook/rules?days=7").body()).contains("Called by people");
    assertThat(browser.load("/playbook/rules/people?days=7").body())
        .contains("Called by people", "/cases/" + caseOf(mended));
  }

  @Test
  void no_rule_may_be_called_people() {
    String yaml =
        Rulebook.replaced(
            api(),
            """
            triggers:
              rules:
                - {id: people, when: {tags: [any]}, tier: ENGINEERING, path: FUNCTIONAL}
            """);
    assertThat(api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200).text())
        .contains("A rule is called 'people'");
  }

  @Test
  void each_number_has_its_definition_and_what_is_not_there_is_said() {
    JsonNode definitions = api().get(RULES).expect(200).json().at("/definitions");
    for (String number :
        List.of("called", "raised", "justified", "bounced", "deflected", "precision")) {
      assertThat(definitions.at("/" + number).asString()).as(number).isNotBlank();
    }
    assertThat(api().get(RULES + "/" + rule + "/cases").expect(404).text()).contains(rule);
    api().get(RULES + "/critical-priority/cases?count=loved").expect(400);
    api().get(RULES + "/not%20a%20name/cases").expect(400);
    api().get(RULES + "?from=yesterday").expect(400);
    api().get(RULES + "/critical-priority/cases?cursor=mine").expect(400);
  }

  private Desk desk() {
    return new Desk(this, api());
  }

  private String triggers() {
    return """
    triggers:
      rules:
        - {id: %s, when: {tags: [%s]}, tier: ENGINEERING, path: FUNCTIONAL}
    """
        .formatted(rule, rule);
  }

  /** A case for which the rule calls. */
  private String called() {
    String id = desk().opened(unique("Exports fail"), Priority.MEDIUM);
    api().patch("/api/v1/cases/" + id, Map.of("tags", List.of(rule))).expect(200);
    settle();
    return id;
  }

  private String raised() {
    String id = called();
    desk().completePackage(id);
    desk().sign(id);
    desk().submit(id);
    return id + "-1";
  }

  private static String caseOf(String escalation) {
    return escalation.substring(0, escalation.indexOf('-'));
  }

  private JsonNode line(Instant from) {
    return line(from, now().plusSeconds(1));
  }

  private JsonNode line(Instant from, Instant to) {
    return line(rule, from, to);
  }

  private JsonNode line(String rule, Instant from, Instant to) {
    JsonNode rules =
        api().get(RULES + "?from=" + from + "&to=" + to).expect(200).json().at("/rules");
    return StreamSupport.stream(rules.spliterator(), false)
        .filter(line -> line.at("/rule").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String counts(JsonNode line) {
    return "called %s raised %s justified %s bounced %s deflected %s"
        .formatted(
            line.at("/called").asInt(),
            line.at("/raised").asInt(),
            line.at("/justified").asInt(),
            line.at("/bounced").asInt(),
            line.at("/deflected").asInt());
  }

  private List<String> cases(JsonNode line, String count) {
    JsonNode items =
        api().get(line.at("/cases/" + count).asString()).expect(200).json().at("/items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.at("/id").asString())
        .toList();
  }
}
