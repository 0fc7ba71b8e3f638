package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Live: the journal as a feed, by cursor and as a stream that goes on after the last event. */
class TheFeedIsFollowedTest extends Product {

  @Test
  void aReaderWhoPassesTheLastIdSeesWhatCameAfterIt() {
    long before = head();
    String caseId = open();
    settle();
    JsonNode page = api().get("/api/v1/events?after=" + before).expect(200).json();
    JsonNode first = page.path("items").path(0);
    assertThat(first.path("specversion").asString()).isEqualTo("1.0");
    assertThat(first.path("id").asLong()).isEqualTo(before + 1);
    assertThat(first.path("subject").asString()).isEqualTo("case/" + caseId);
    assertThat(first.path("type").asString()).isEqualTo("case.opened.v1");
    assertThat(first.path("data").isObject()).isTrue();
  }

  @Test
  void theCursorOfAPageLeadsToTheNext() {
    long before = head();
    open();
    open();
    settle();
    JsonNode page = api().get("/api/v1/events?limit=1&after=" + before).expect(200).json();
    JsonNode next =
        api()
            .get("/api/v1/events?limit=1&cursor=" + page.path("nextCursor").asString())
            .expect(200)
            .json();
    assertThat(next.path("items").path(0).path("id").asLong()).isEqualTo(before + 2);
  }

  @Test
  void aStreamGoesOnAfterTheLastEventThatWasSeen() throws Exception {
    long before = head();
    open();
    settle();
    assertThat(ids(before, 2)).containsExactly(before + 1, before + 2);
    assertThat(ids(before + 1, 1)).containsExactly(before + 2);
  }

  @Test
  void whatIsNoPositionIsRefused() {
    assertThat(api().get("/api/v1/events?after=yesterday").status()).isEqualTo(400);
    assertThat(
            api()
                .get("/api/v1/events", "Accept", "text/event-stream", "Last-Event-ID", "x")
                .status())
        .isEqualTo(400);
  }

  @Test
  void aStreamEndsWithTheTokenThatOpenedIt() throws Exception {
    String tokens = "/api/v1/people/admin/tokens";
    Reply issued =
        api().post(tokens, Map.of("name", "feed", "scopes", List.of("READ"))).expect(201);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/events"))
            .header("Authorization", "Bearer " + issued.at("/secret"))
            .header("Accept", "text/event-stream")
            .build();
    try (var client = HttpClient.newHttpClient()) {
      Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body();
      var end = CompletableFuture.supplyAsync(lines::count);
      api().delete(tokens + "/" + issued.at("/token/id")).expect(204);

      assertThat(end.get(30, TimeUnit.SECONDS)).isPositive();
      client.shutdownNow();
    }
  }

  /** N7: pages show times by the product's clock, which moves in jumps in a SANDBOX. */
  @Test
  void a_stream_tells_when_the_clock_was_moved() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/events"))
            .header("Authorization", "Bearer " + ADMIN_TOKEN)
            .header("Accept", "text/event-stream")
            .build();
    try (var client = HttpClient.newHttpClient();
        Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      advance(Duration.ofHours(5));
      Instant moved = now();
      boolean told =
          lines
              .filter(line -> line.startsWith(":now "))
              .map(line -> Instant.parse(line.substring(5).strip()))
              .anyMatch(at -> !at.isBefore(moved.minusSeconds(5)));
      assertThat(told).isTrue();
      client.shutdownNow();
    }
  }

  private List<Long> ids(long after, int count) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/events"))
            .header("Authorization", "Bearer " + ADMIN_TOKEN)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", Long.toString(after))
            .build();
    try (var client = HttpClient.newHttpClient();
        Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      List<Long> ids =
          lines
              .filter(line -> line.startsWith("id:"))
              .limit(count)
              .map(line -> Long.parseLong(line.substring(3).strip()))
              .toList();
      client.shutdownNow();
      return ids;
    }
  }

  private long head() {
    settle();
    return bean(breakwater.journal.feed.Feed.class).head();
  }

  private String open() {
    return api()
        .post(
            "/api/v1/messages",
            Map.of(
                "source", "feed",
                "externalId", unique("m"),
                "direction", "INBOUND",
                "subject", "Export fails",
                "body", "Still."))
        .expect(201)
        .at("/caseId");
  }
}
