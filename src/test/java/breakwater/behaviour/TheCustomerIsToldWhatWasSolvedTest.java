package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

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
