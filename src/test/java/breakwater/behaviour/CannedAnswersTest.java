package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E12, E13: what is sent again and again is written once. */
class CannedAnswersTest extends Product {
  private static final String AT = "/api/v1/answers";

  @Test
  void oneIsOfferedOnesOwnThoseOfOnesTeamAndThoseOfEverybody() {
    var crew = new Crew(api());
    var others = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    Api bob = crew.as(crew.person("bob", "AGENT"));
    Api eve = others.as(others.person("eve", "AGENT"));
    Api lead = others.as(others.person("lea", "LEAD"));
    String own = made(ann, "MINE", unique("own"), "Mine.");
    String team = made(ann, "TEAM", unique("team"), "Ours.");
    ann.post(AT, answer("EVERYBODY", unique("all"), "All.")).expect(403);
    String house = made(lead, "EVERYBODY", unique("all"), "All.");

    assertThat(offered(ann)).contains(own, team, house);
    assertThat(offered(bob)).contains(team, house).doesNotContain(own);
    assertThat(offered(eve)).contains(house).doesNotContain(own, team);
    assertThat(offered(lead)).contains(house, team).doesNotContain(own);
    eve.get(AT + "/" + team).expect(404);
    bob.get(AT + "/" + own).expect(404);

    bob.put(AT + "/" + team, answer("TEAM", unique("team"), "Ours, better."), "If-Match", "\"1\"")
        .expect(200);
    Reply stale =
        ann.put(AT + "/" + team, answer("TEAM", unique("team"), "Late."), "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(ann.get(AT + "/" + team).at("/wording/body")).isEqualTo("Ours, better.");
    ann.delete(AT + "/" + house).expect(403);
    lead.delete(AT + "/" + team).expect(204);
    ann.get(AT + "/" + team).expect(404);
  }

  @Test
  void whatIsKnownOfACaseIsPutInAndWhatIsNotIsNamed() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id =
        made(
            ann,
            "MINE",
            "fill",
            "Dear {contact} of {account}, case {case} (\"{title}\") is with {me}. Ask \\{id}.");
    String known =
        api()
            .post(
                "/api/v1/messages",
                Inbox.message(unique("ticket"))
                    .with("subject", "$1 off \\ all")
                    .with("account", Map.of("externalId", unique("acme"), "name", "Acme GmbH"))
                    .with(
                        "from", Map.of("email", unique("jo") + "@acme.example", "name", "Jo Weber"))
                    .body())
            .expect(201)
            .at("/caseId");
    Reply filled = ann.post("/api/v1/cases/" + known + "/answers/" + id, Map.of()).expect(200);
    assertThat(filled.at("/text"))
        .isEqualTo(
            "Dear Jo Weber of Acme GmbH, case %s (\"$1 off \\ all\") is with ann. Ask {id}."
                .formatted(known));
    assertThat(filled.json().at("/missing").size()).isZero();
    assertThat(ann.get(AT + "/" + id).at("/uses")).isEqualTo("1");

    String nobody =
        ann.post("/api/v1/cases", Map.of("subject", "By phone", "body", "They called."))
            .expect(201)
            .at("/id");
    Reply gaps = ann.post("/api/v1/cases/" + nobody + "/answers/" + id, Map.of()).expect(200);
    assertThat(gaps.at("/text")).startsWith("Dear {contact} of {account}, case " + nobody);
    assertThat(gaps.json().at("/missing").toString()).isEqualTo("[\"{contact}\",\"{account}\"]");
    ann.post("/api/v1/cases/999999999/answers/" + id, Map.of()).expect(404);
    ann.post("/api/v1/cases/" + nobody + "/answers/none", Map.of()).expect(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Large Export | Name | Text | small letters",
        "x | Name | Dear {customer} | There is no placeholder {customer}",
        "x | ' ' | Text | name",
      })
  void whatCannotBeKeptIsRefusedWithWhatToWrite(
      String shortcut, String name, String body, String says) {
    Map<String, Object> wrong = new HashMap<>(answer("MINE", shortcut, body));
    wrong.put("name", name);
    Reply refused = api().post(AT, wrong);
    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.text()).contains(says);
  }

  @Test
  void aShortcutMeansOneAnswer() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    made(ann, "MINE", "twice", "One.");
    assertThat(ann.post(AT, answer("MINE", "twice", "Two.")).expect(409).at("/detail"))
        .contains("taken by");
    made(ann, "TEAM", "twice", "The team's.");
    assertThat(crew.as(crew.person("bob", "AGENT")).post(AT, answer("TEAM", "twice", "Three.")))
        .extracting(Reply::status)
        .isEqualTo(409);
  }

  private static String made(Api api, String reach, String shortcut, String body) {
    return api.post(AT, answer(reach, shortcut, body)).expect(201).at("/id");
  }

  private static Map<String, Object> answer(String reach, String shortcut, String body) {
    return Map.of("reach", reach, "shortcut", shortcut, "name", "An answer", "body", body);
  }

  private static List<String> offered(Api api) {
    return StreamSupport.stream(api.get(AT).expect(200).json().at("/items").spliterator(), false)
        .map(item -> item.path("id").asString())
        .toList();
  }
}
