package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A restricted case leaves no trace: neither in how it is refused, nor beside other cases. */
class RestrictedCasesLeaveNoTraceTest extends RestrictedCase {

  @Test
  void itIsAnsweredLikeOneThatNeverWas() {
    Map<String, String> missing = Map.of("/cases/", "987654", "/escalations/", "987654-1");
    Map<String, String> hidden = Map.of("/cases/", id, "/escalations/", escalation);
    for (String kind : hidden.keySet()) {
      for (String door : List.of("/api/v1", "")) {
        Reply one =
            agent.api().get(door + kind + hidden.get(kind), "Accept", "text/html").expect(404);
        Reply other =
            agent.api().get(door + kind + missing.get(kind), "Accept", "text/html").expect(404);
        assertThat(untraced(one).replace(hidden.get(kind), "#"))
            .isEqualTo(untraced(other).replace(missing.get(kind), "#"));
      }
    }
  }

  /** Without what is another for each answer: its trace, the key of its forms, the instant. */
  private static String untraced(Reply reply) {
    return reply
        .text()
        .replaceAll("[0-9a-f]{16,}", "")
        .replaceAll("name=\"(csrf|_csrf|now)\" (content|value)=\"[^\"]*\"", "");
  }

  @Test
  void casesThatAreTiedToItTellNothingOfItToOthers() {
    String other =
        received(Map.of("externalId", unique("other"), "body", "A question of the same customer"));
    security
        .api()
        .put("/api/v1/cases/" + other + "/links/" + id, Map.of("as", "RELATED"))
        .expect(200);
    for (String part : List.of("/links", "/history")) {
      String path = "/api/v1/cases/" + other + part;
      assertThat(names(security.api().get(path))).isTrue();
      assertThat(names(agent.api().get(path))).isFalse();
    }
    assertThat(names(agent.api().get("/cases/" + other))).isFalse();
    assertThat(names(security.api().get("/cases/" + other))).isTrue();
  }

  /** Open pages must look again, and may not learn by that what went out of sight. */
  @Test
  void aStreamSaysOnlyThatOneShallLookAgain() throws Exception {
    String other = received(Map.of("externalId", unique("other"), "body", "Something else"));
    settle();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/events?after=" + before))
            .header("Authorization", "Bearer " + agent.api().token())
            .header("Accept", "text/event-stream")
            .build();
    try (var client = HttpClient.newHttpClient();
        Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      List<String> told =
          lines.takeWhile(line -> !line.contains("\"case/" + other + "\"")).toList();
      client.shutdownNow();
      assertThat(told).containsOnlyOnce(":look again");
      assertThat(String.join("\n", told))
          .doesNotContain("restricted", word, "case/" + id + "\"", escalation);
    }
  }

  /** Whether its number stands there; not as a part of another, or of a key. */
  private boolean names(Reply reply) {
    return Pattern.compile("(?<![0-9A-Za-z.-])" + id + "(?![0-9A-Za-z])")
        .matcher(reply.expect(200).text())
        .find();
  }
}
