package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import breakwater.behaviour.Reply;
import breakwater.http.rights.RightsTable;
import breakwater.http.rights.Route;
import breakwater.people.Role;
import breakwater.people.signin.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mission, "security responder": restricted cases. Whoever is none is answered as if there were no
 * such case, at every route of the table; one that is added later is tried too.
 */
class RestrictedCasesAreNotThereForOthersTest extends RestrictedCase {
  @Test
  void whateverIsAskedAboutItByItsNumberIsAnsweredAsIfItWereNotThere() {
    List<String> wrong =
        Stream.of(agent, lead, Asker.of(api(), Role.ADMINISTRATOR, OTHERS, Scope.all()))
            .flatMap(
                asker ->
                    about()
                        .filter(route -> asker.may(route, false))
                        .map(route -> Map.entry(route, ask(asker.api(), route)))
                        .filter(
                            asked ->
                                asked.getValue().status() != 404
                                    || asked.getValue().text().contains(word))
                        .map(
                            asked ->
                                "%s, %s: %d"
                                    .formatted(asker, asked.getKey(), asked.getValue().status())))
            .toList();

    assertThat(about().filter(Route::safe)).hasSizeGreaterThan(15);
    assertThat(wrong).isEmpty();
    security.api().get("/api/v1/cases/" + id).expect(200);
    security.api().get("/cases/" + id).expect(200);
    security.api().get("/api/v1/escalations/" + escalation).expect(200);
  }

  @Test
  void noListCountOrSearchHoldsItForOthers() {
    List<String> questions =
        RightsTable.ALL.routes().stream()
            .filter(route -> route.handled() && route.safe() && !route.method().equals("*"))
            .map(route -> route.pattern().getPatternString())
            .filter(pattern -> !pattern.startsWith("/openapi"))
            .map(this::elsewhere)
            .filter(path -> !path.contains("{"))
            .flatMap(
                path ->
                    Stream.of(
                        path,
                        path + "?status=all&q=" + word,
                        path + "?q=" + word,
                        path + "?after=" + before))
            .toList();

    List<String> told =
        questions.stream().filter(question -> tells(agent.api().get(question), question)).toList();

    assertThat(told).isEmpty();
    assertThat(tells(security.api().get("/api/v1/cases?q=" + word), "")).isTrue();
    String events = "/api/v1/events?after=" + before;
    assertThat(tells(security.api().get(events), events)).isTrue();
    assertThat(tells(security.api().get("/desk?status=all&q=" + word), "")).isTrue();
  }

  @Test
  void wordsOfACaseThatWasMergedIntoItLeadNobodyElseToIt() {
    String said = unique("merged").replace("-", "");
    String ends = received(Map.of("externalId", said, "subject", "A copy", "body", said));
    String goesOn = received(Map.of("externalId", said + "2", "subject", "Both", "body", "Both"));
    api().put("/api/v1/cases/" + ends + "/merge/" + goesOn, Map.of()).expect(200);
    String asked = "/api/v1/desk?status=all&q=" + said;
    assertThat(agent.api().get(asked).expect(200).text()).contains("\"" + goesOn + "\"");

    lead.api().post("/api/v1/cases/" + goesOn + "/restriction", "{}").expect(204);
    assertThat(agent.api().get(asked).expect(200).text())
        .contains("\"" + ends + "\"")
        .doesNotContain("\"" + goesOn + "\"");
    assertThat(security.api().get(asked).expect(200).text()).contains("\"" + goesOn + "\"");
  }

  @Test
  void nobodyHasItOrIsGivenItWhoDoesNotSeeIt() {
    String path = "/api/v1/cases/" + id;
    assertThat(security.api().get(path).expect(200).at("/assignee")).isEmpty();
    Map<String, Object> toTheAgent = Map.of("assignee", agent.id());

    Reply refused = security.api().patch(path, toTheAgent).expect(422);
    assertThat(refused.at("/type")).isEqualTo("/problems/assignee-cannot-see");
    assertThat(refused.at("/detail")).contains("security responder");
    Reply bulk =
        security
            .api()
            .post(
                "/api/v1/cases/bulk",
                Map.of("preview", true, "cases", List.of(Map.of("id", id)), "change", toTheAgent))
            .expect(200);
    assertThat(bulk.text()).contains("assignee-cannot-see");

    security.api().patch(path, Map.of("assignee", security.id())).expect(200);
    assertThat(security.api().get(path).at("/assignee")).isEqualTo(security.id());
  }

  @Test
  void aResponderLetsEverybodySeeItAgain() {
    lead.api().delete("/api/v1/cases/" + id + "/restriction").expect(403);
    security.api().delete("/api/v1/cases/" + id + "/restriction").expect(204);

    agent.api().get("/api/v1/cases/" + id).expect(200);
    assertThat(tells(agent.api().get("/api/v1/cases?q=" + word), "")).isTrue();
    assertThat(agent.api().get("/api/v1/cases/" + id + "/history").text())
        .contains("case.restricted.v1")
        .contains("case.restriction-lifted.v1");
  }

  @Test
  void thePageShowsThatItIsRestrictedAndOffersOnlyWhatOneMayDo() {
    assertThat(security.api().get("/cases/" + id).expect(200).text())
        .contains("Restricted: only security responders see this")
        .contains("Let everybody see it again")
        .doesNotContain("Restrict it to security");
    security.api().delete("/api/v1/cases/" + id + "/restriction").expect(204);
    assertThat(lead.api().get("/cases/" + id).text()).contains("Restrict it to security");
    assertThat(agent.api().get("/cases/" + id).text()).doesNotContain("Restrict it to security");
  }

  /** What the table says of one case or escalation. */
  private static Stream<Route> about() {
    return RightsTable.ALL.routes().stream()
        .filter(
            route ->
                route
                    .pattern()
                    .getPatternString()
                    .matches("(/api/v1)?/(desk/cases|cases|escalations)/\\{id}.*"));
  }

  /** A place of another kind where the case could stand: its team's, its holder's, a number's. */
  private String elsewhere(String pattern) {
    return pattern
        .replace("/teams/{id}", "/teams/" + team)
        .replace("/people/{id}", "/people/" + agent.id())
        .replace("/accounts/{id}", "/accounts/" + account)
        .replace("{metric}", "escalation-rate");
  }

  private Reply ask(Api api, Route route) {
    String pattern = route.pattern().getPatternString();
    String path =
        pattern
            .replace("{id}", pattern.contains("/escalations/") ? escalation : id)
            .replaceAll("\\{[^}]+}", "m1");
    return api.send(route.method(), path, route.safe() ? null : "{}");
  }

  private boolean tells(Reply reply, String question) {
    String said = reply.text().replace(question, "");
    return said.contains("Keys: " + word)
        || said.contains("/cases/" + id + "\"")
        || said.contains("case/" + id + "\"")
        || said.contains("\"" + id + "\"")
        || said.contains("\"" + escalation + "\"");
  }
}
