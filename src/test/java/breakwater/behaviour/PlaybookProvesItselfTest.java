package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A document names people who work here, has a way out on each tier, and holds tests of its own
 * that run before it comes into force (framework, step 2).
 */
class PlaybookProvesItselfTest extends Product {
  private static final String PLAYBOOK = "/api/v1/playbook";

  private String yaml() {
    return api().get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
  }

  /** Reasons of what refuses the document. */
  private List<String> errors(String yaml) {
    return problems(yaml, "ERROR");
  }

  private List<String> problems(String yaml, String severity) {
    return api()
        .post(PLAYBOOK + "/check", Map.of("yaml", yaml))
        .expect(200)
        .json()
        .at("/problems")
        .valueStream()
        .filter(problem -> problem.path("severity").asString().equals(severity))
        .map(problem -> problem.path("reason").asString())
        .toList();
  }

  /** The document with more tests before its own. */
  private static String withTest(String yaml, String test) {
    return yaml.replace("tests:\n  cases:\n", "tests:\n  cases:\n" + test);
  }

  @Test
  void aTestThatFailsKeepsTheDocumentFromComingIntoForce() {
    String yaml = yaml();
    assertThat(errors(yaml)).isEmpty();
    String failing =
        withTest(
            yaml,
            """
                - name: Silence
                  given:
                    - opened: {priority: CRITICAL}
                    - at: 10 min
                      priority: LOW
                  expect:
                    - at: 5 min
                      call: FRONTLINE
                    - at: 5 min
                      verdict: PASSED
            """);
    assertThat(errors(failing))
        .containsExactly(
            "The test 'Silence' fails: expected no call, but ENGINEERING is called by"
                + " critical-priority.",
            "The test 'Silence' fails: expected the verdict PASSED, but the gate answers"
                + " EXPEDITED.");
    String tag = api().get(PLAYBOOK).header("ETag");
    Reply refused =
        api().put(PLAYBOOK, Map.of("yaml", failing, "reason", "why"), "If-Match", tag).expect(422);
    assertThat(refused.at("/detail")).contains("Silence");
    assertThat(yaml()).isEqualTo(yaml);
  }

  /** F07: what follows a warning is tried too; asked of the rule, whoever is there. */
  @Test
  void anActionThatIsExpectedAndNotAskedForFailsTheTest() {
    for (String right :
        List.of(
            "action: NOTIFY",
            "{at: 3 h, action: NOTIFY, who: AGENT, after: 75 %, clocks: first_response}",
            "{at: 3 h, action: NOTIFY, rule: near}",
            "{at: 2 h, action: NONE}",
            "{at: 4 h, action: NONE, who: TEAM}",
            "{at: 4 h, action: NONE, after: breach, clocks: resolution}")) {
      assertThat(errors(withTest(yaml(), expecting(right)))).as(right).isEmpty();
    }
    assertThat(errors(withTest(yaml(), expecting("action: CALL"))))
        .containsExactly(
            "The test 'Told' fails: expected CALL, but NOTIFY AGENT after 75 % of the first"
                + " response by the row near.");
    assertThat(
            errors(
                withTest(
                    yaml(), expecting("{at: 2 h, action: NOTIFY, who: SUPERVISOR, after: 90 %}"))))
        .containsExactly(
            "The test 'Told' fails: expected NOTIFY SUPERVISOR after 90 %, but nothing is done.");
    assertThat(errors(withTest(yaml(), expecting("{at: 3 h, action: NONE, rule: near}"))))
        .containsExactly(
            "The test 'Told' fails: expected no action by the row near, but NOTIFY AGENT after"
                + " 75 % of the first response by the row near.");
  }

  @Test
  void anActionThatCannotBeIsRefusedWhereItStands() {
    assertThat(errors(withTest(yaml(), expecting("{action: SHOUT}"))))
        .singleElement()
        .asString()
        .contains("tests.cases[0].expect[0].action");
    assertThat(errors(withTest(yaml(), expecting("{action: CLOSE, who: AGENT}"))))
        .containsExactly("CLOSE is done to the case, not to somebody.");
    assertThat(errors(withTest(yaml(), expecting("{action: NOTIFY, after: soon}"))))
        .containsExactly("'soon' is no step of a clock.");
    assertThat(errors(withTest(yaml(), expecting("{action: NOTIFY, clocks: lunch}"))))
        .containsExactly("There is no clock 'lunch'.");
    assertThat(errors(withTest(yaml(), expecting("{action: NOTIFY, person: ada}"))))
        .containsExactly(
            "In the playbook, tests.cases[0].expect[0] has a key 'person', which means nothing"
                + " there.");
    String yaml = withTest(yaml(), expecting("{action: SHOUT}"));
    int line = yaml.substring(0, yaml.indexOf("action: SHOUT")).split("\n", -1).length;
    var problem =
        api().post(PLAYBOOK + "/check", Map.of("yaml", yaml)).expect(200).json().at("/problems/0");
    assertThat(problem.at("/line").asInt()).isEqualTo(line);
    assertThat(problem.at("/column").asInt()).isEqualTo(20);
    assertThat(problem.at("/instead").asString()).contains("NOTIFY", "CLOSE, NONE");
  }

  private static String expecting(String one) {
    String item = one.startsWith("{") ? one : "{at: 3 h, " + one + "}";
    return """
        - name: Told
          given:
            - opened: {priority: MEDIUM}
          expect:
            - %s
    """
        .formatted(item);
  }

  @Test
  void aTestIsReadAsStrictlyAsARule() {
    assertThat(
            errors(
                withTest(
                    yaml(),
                    """
                        - name: Odd
                          given:
                            - oponed: {}
                          expect:
                            - at: soon
                              call: NOBODY
                        - name: Nothing
                    """)))
        .hasSize(4)
        .anySatisfy(reason -> assertThat(reason).contains("soon"))
        .contains("A test that expects nothing cannot fail.");
  }

  @Test
  void eachTierHasAWayOutAndPossibleTimes() {
    String yaml = yaml();
    assertThat(errors(yaml.replaceFirst("      last-resort: \\{teams: \\[management\\]\\}\n", "")))
        .containsExactly("Nobody answers for FRONTLINE when its owners and backups do not.");
    assertThat(errors(yaml.replace("resolve: 2 h", "resolve: 10 min")))
        .containsExactly("A first answer after the solution cannot be kept.");
    assertThat(errors(yaml.replaceFirst("tier: SPECIALIST", "tier: FRONTLINE")))
        .containsExactly("FRONTLINE stands in the matrix twice, or below a higher tier.");
  }

  @Test
  void whoHasLeftOrNeverWasIsRefused() {
    String person = unique("owner");
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id", person, "name", "An owner", "email", person + "@x.example", "role", "LEAD"))
        .expect(201);
    String named =
        yaml()
            .replaceFirst(
                "last-resort: \\{teams: \\[management\\]\\}",
                "last-resort: {people: [" + person + "]}");
    assertThat(errors(named)).isEmpty();
    assertThat(problems(named, "WARNING")).noneMatch(reason -> reason.contains(person));
    api().patch("/api/v1/people/" + person, Map.of("active", false)).expect(200);
    String beside = named.replace("[" + person + "]", "[" + person + ", admin]");
    assertThat(errors(beside))
        .containsExactly("An owner (" + person + ") has left. The matrix names them.");
    assertThat(errors(named))
        .containsExactly("An owner (" + person + ") has left. Nobody could answer there.");
    assertThat(errors(named.replace(person, "nobody-ever")))
        .singleElement()
        .asString()
        .startsWith("Nobody with the id nobody-ever works here.");
  }

  /** Framework, step 2: a small company needs two steps and no roster. */
  @Test
  void bothShippedDocumentsAreRight() {
    for (String name : List.of("STANDARD", "TWO_STEP")) {
      String yaml = api().get(PLAYBOOK + "/templates/" + name).expect(200).at("/yaml");
      assertThat(errors(yaml)).as(name).isEmpty();
    }
    assertThat(api().get(PLAYBOOK + "/templates/TWO_STEP").at("/yaml"))
        .doesNotContain("tier: MANAGEMENT\n      responsibility");
    api().get(PLAYBOOK + "/templates/NONE").expect(400);
  }

  @Test
  void agentsReadTheRulesAndOnlyLeadsChangeThem() {
    for (String role : List.of("AGENT", "LEAD")) {
      String id = unique("reader");
      api()
          .post(
              "/api/v1/people",
              Map.of("id", id, "name", id, "email", id + "@x.example", "role", role))
          .expect(201);
      String secret =
          api()
              .post(
                  "/api/v1/people/" + id + "/tokens",
                  Map.of("name", "t", "scopes", List.of("READ", "WRITE")))
              .expect(201)
              .at("/secret");
      apiWith(secret).get(PLAYBOOK).expect(200);
      apiWith(secret)
          .put(PLAYBOOK, Map.of("yaml", yaml(), "reason", "why"), "If-Match", "\"0\"")
          .expect(role.equals("LEAD") ? 412 : 403);
    }
  }

  @Test
  void whoHasLookedItThroughIsRemembered() {
    Reply reviewed = api().post(PLAYBOOK + "/reviews", "").expect(200);
    assertThat(reviewed.at("/review/lastBy")).isEqualTo("PERSON/admin");
    assertThat(Instant.parse(reviewed.at("/review/dueAt")))
        .isBetween(now().plus(Duration.ofDays(90)), now().plus(Duration.ofDays(91)));
    assertThat(api().get(PLAYBOOK + "/reviews").expect(200).at("/review/lastAt"))
        .isEqualTo(reviewed.at("/review/lastAt"));
  }
}
