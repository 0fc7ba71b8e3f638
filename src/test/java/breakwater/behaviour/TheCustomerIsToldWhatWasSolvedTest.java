package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F50: fixed, shipped, told, confirmed; a case is not resolved past the customer unnoticed. */
class TheCustomerIsToldWhatWasSolvedTest extends Product {
  private static final String SENTENCE = "and the customer was not written to since.";

  @Test
  void resolving_a_case_says_that_the_customer_was_never_told_and_is_done_all_the_same() {
    String id = solvedByEngineering();
    assertThat(page(id)).contains(SENTENCE, "Write to them first");
    Reply resolved = api().post("/api/v1/cases/" + id + "/resolution", Map.of()).expect(200);
    assertThat(resolved.at("/status")).isEqualTo("RESOLVED");
    assertThat(resolved.at("/owed/0/escalation")).isEqualTo(id + "-1");
    assertThat(resolved.at("/owed/0/sentence")).contains(SENTENCE);
    assertThat(page(id)).contains(SENTENCE, "Write to them</a>");
  }

  @Test
  void whoever_wrote_to_the_customer_or_says_so_owes_nothing() {
    String written = solvedByEngineering();
    api()
        .post(
            "/api/v1/cases/" + written + "/messages",
            Map.of("direction", "OUTBOUND", "body", "It works."))
        .expect(201);
    String told = solvedByEngineering();
    new Desk(this, api()).does(told + "-1", "notification", Map.of()).expect(200);
    for (String id : new String[] {written, told}) {
      settle();
      assertThat(page(id)).doesNotContain(SENTENCE);
      assertThat(
              api()
                  .post("/api/v1/cases/" + id + "/resolution", Map.of())
                  .expect(200)
                  .json()
                  .at("/owed"))
          .isEmpty();
    }
  }

  @Test
  void resolving_many_says_it_of_each_before_and_after() {
    String owing = solvedByEngineering();
    String other = new Desk(this, api()).opened(unique("Exports fail"), Priority.LOW);
    Map<String, Object> body = new HashMap<>();
    body.put("change", Map.of("status", "RESOLVED", "reason", "It is released."));
    body.put("cases", List.of(Map.of("id", owing), Map.of("id", other)));
    body.put("preview", true);
    Reply preview = api().post("/api/v1/cases/bulk", body).expect(200);
    assertThat(preview.at("/results/0/owed/0/sentence")).contains(owing + "-1", SENTENCE);
    assertThat(preview.json().at("/results/1/owed")).isEmpty();
    assertThat(
            new SignedInBrowser(address(), ADMIN_TOKEN)
                .press(
                    "/desk",
                    "/desk/bulk/preview",
                    Map.of("cases", owing, "status", "RESOLVED", "reason", "Released."))
                .body())
        .contains(SENTENCE);
    body.put("preview", false);
    String run = api().post("/api/v1/cases/bulk", body).expect(202).header("Location");
    settle();
    assertThat(api().get(run + "/results").at("/items/0/owed/0/sentence")).contains(SENTENCE);
  }

  private String solvedByEngineering() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(id, "start", Map.of()).expect(200);
    desk.does(id, "resolution", Map.of("resolution", "The lock is released.")).expect(200);
    return id.substring(0, id.lastIndexOf('-'));
  }

  private String page(String id) {
    return new SignedInBrowser(address(), ADMIN_TOKEN).load("/cases/" + id).body();
  }
}
