package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Said;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who acts on an escalation says which version they saw, and of several at once one wins. */
class EscalationsKnowTheirVersionTest extends Product {
  private final Map<String, Object> nothing = Map.of();

  private Desk desk() {
    return new Desk(this, api());
  }

  /** House, rule 3: messages on the case do not change the escalation's version. */
  @Test
  void messagesOnTheCaseDoNotMakeAnEngineersVersionStale() throws Exception {
    Desk desk = desk();
    String id = desk.raised(unique("Exports fail"));
    CaseId caseId = new CaseId(id.substring(0, id.lastIndexOf('-')));
    String tag = desk.escalation(id).header("ETag");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var writing =
          IntStream.range(0, 20)
              .mapToObj(
                  i -> CompletableFuture.runAsync(() -> customerWrites(caseId, "Still?"), threads))
              .toList();
      api().post("/api/v1/escalations/" + id + "/claim", nothing, "If-Match", tag).expect(200);
      writing.forEach(CompletableFuture::join);
    }
  }

  /** Reliability: one claim wins. */
  @Test
  void ofTwoWhoClaimAtOnceExactlyOneWins() throws Exception {
    Desk desk = desk();
    String id = desk.raised(unique("Exports fail"));
    String tag = desk.escalation(id).header("ETag");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var claims =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () ->
                              api()
                                  .post(
                                      "/api/v1/escalations/" + id + "/claim",
                                      nothing,
                                      "If-Match",
                                      tag)
                                  .status(),
                          threads))
              .toList();
      List<Integer> answers = claims.stream().map(CompletableFuture::join).toList();
      assertThat(answers).containsOnlyOnce(200).allMatch(a -> a == 200 || a == 412 || a == 409);
    }
  }

  @Test
  void claimStartBouncebackAndDecisionNeedTheVersionThatWasSeen() {
    String id = desk().raised(unique("Exports fail"));
    for (String verb : List.of("claim", "start", "bounceback", "decision")) {
      Object body =
          switch (verb) {
            case "bounceback" -> Map.of("reason", "Missing.");
            case "decision" -> Map.of("decision", "FIX");
            default -> nothing;
          };
      api().post("/api/v1/escalations/" + id + "/" + verb, body).expect(428);
    }
    api().post("/api/v1/escalations/" + id + "/claim", nothing, "If-Match", "\"1\"").expect(412);
  }

  private void customerWrites(CaseId id, String body) {
    bean(Cases.class)
        .say(
            Caller.system("mail"),
            id,
            Seen.anything(),
            Said.now(Said.Direction.INBOUND, new Label("mail"), body, List.of()))
        .orThrow();
  }
}
