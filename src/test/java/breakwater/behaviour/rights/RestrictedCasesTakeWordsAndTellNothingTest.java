package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import breakwater.behaviour.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decision 35: a customer's words are never lost, and nobody learns by them what is restricted. */
class RestrictedCasesTakeWordsAndTellNothingTest extends RestrictedCase {
  @Test
  void what_the_customer_says_is_taken_and_nothing_is_told_to_who_may_not_see_the_case() {
    String said = unique("said").replace("-", "");
    var message = new HashMap<String, Object>(inbound(said));
    message.put("attributes", Map.of("planted", said));
    Reply taken = hand(agent.api(), message).expect(202);
    assertThat(taken.at("/outcome")).isEqualTo("TAKEN");
    assertThat(taken.text())
        .doesNotContain("\"" + id + "\"")
        .contains("\"caseId\":null", "\"version\":null");
    assertThat(taken.header("ETag")).isEmpty();
    assertThat(hand(agent.api(), message).expect(202).text()).isEqualTo(taken.text());

    assertThat(security.api().get("/api/v1/cases/" + id + "/messages").expect(200).text())
        .containsOnlyOnce("Words: " + said);
    assertThat(security.api().get("/api/v1/cases/" + id).text()).doesNotContain("planted");
    assertThat(agent.api().get("/api/v1/desk?status=all&q=" + said).text())
        .doesNotContain("\"" + id + "\"");
    Reply seen = hand(security.api(), inbound(unique("said"))).expect(201);
    assertThat(seen.at("/caseId")).isEqualTo(id);
    assertThat(seen.at("/outcome")).isEqualTo("APPENDED");
  }

  @Test
  void a_reply_of_who_may_not_see_the_case_does_not_go_into_it() {
    for (String direction : new String[] {"OUTBOUND", "NOTE"}) {
      String said = unique("reply").replace("-", "");
      var message = new HashMap<String, Object>(inbound(said));
      message.put("direction", direction);
      Reply no = hand(agent.api(), message).expect(404);
      assertThat(no.at("/type")).isEqualTo("/problems/conversation-unknown");
      assertThat(no.text()).doesNotContain("\"" + id + "\"");
      assertThat(security.api().get("/api/v1/cases/" + id + "/messages").text())
          .doesNotContain("Words: " + said);
      assertThat(hand(security.api(), message).expect(201).at("/caseId"))
          .as("nothing of what was refused was kept")
          .isEqualTo(id);
      hand(agent.api(), message).expect(404);
    }
  }

  @Test
  void what_comes_too_late_for_it_opens_a_case_that_is_as_restricted() {
    security
        .api()
        .post("/api/v1/cases/" + id + "/closure", Map.of("reason", "It is over."))
        .expect(200);
    advance(Duration.ofDays(15));
    String said = unique("late").replace("-", "");
    hand(agent.api(), inbound(said)).expect(202);
    assertThat(agent.api().get("/api/v1/cases?status=all&q=" + said).text())
        .doesNotContain(said + "\"");
    Reply found = hand(security.api(), inbound(said)).expect(200);
    assertThat(found.at("/caseId")).isNotEqualTo(id);
    agent.api().get("/api/v1/cases/" + found.at("/caseId")).expect(404);
    assertThat(security.api().get("/api/v1/cases/" + found.at("/caseId")).expect(200).text())
        .contains(id);
  }

  private Map<String, Object> inbound(String externalId) {
    return Map.of(
        "source",
        "restricted",
        "externalId",
        externalId,
        "conversation",
        word,
        "direction",
        "INBOUND",
        "body",
        "Words: " + externalId);
  }

  private static Reply hand(Api api, Map<String, Object> message) {
    return api.post("/api/v1/messages", message);
  }
}
