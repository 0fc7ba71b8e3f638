package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Nothing answers 5xx to bad input (api.md, "Errors"): every operation of the OpenAPI document,
 * also those that come later, with values that nobody should send.
 *
 * <p>The seed is printed, and {@code -Dfuzz.seed} repeats a run; {@code -Dfuzz.each} is the number
 * of requests to each operation.
 */
class HostileInputIsRefusedTest extends Product {
  private static final long SEED = Long.getLong("fuzz.seed", 20261122);
  private static final int EACH = Integer.getInteger("fuzz.each", 30);

  /** They move the clock of all other tests. */
  private static final Set<String> LEFT_OUT = Set.of("/api/v1/clock");

  private static final List<String> TYPES =
      List.of(
          "text/plain", "application/xml", "multipart/form-data", "a/b/c", "application/json;q=x");

  private final HttpClient http = HttpClient.newBuilder().build();
  private final Random random = new Random(SEED);
  private final Map<String, String> known = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new java.util.TreeMap<>();

  @Test
  void everyOperationRefusesHostileInputWithAProblem() throws Exception {
    OpenApi document = OpenApi.read(apiWith(""));
    HostileInput input = new HostileInput(document, random);
    String token = prepare(document);
    for (OpenApi.Operation operation : document.operations()) {
      if (!LEFT_OUT.contains(operation.path())) {
        for (int i = 0; i < EACH; i++) {
          send(operation, input, token);
        }
      }
    }
    System.out.printf(
        "Fuzz: seed %d, %d operations, %d requests, answers by status %s%n",
        SEED,
        document.operations().size(),
        statuses.values().stream().mapToInt(Integer::intValue).sum(),
        statuses);
    assertThat(failures).isEmpty();
  }

  /** One that was taken as it came would touch all cases of the tests that follow. */
  @AfterEach
  void noOutageIsLeft() {
    api()
        .get("/api/v1/outages?limit=200")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(outage -> !outage.path("state").asString().equals("WITHDRAWN"))
        .forEach(
            outage ->
                api()
                    .post(
                        "/api/v1/outages/" + outage.path("id").asString() + "/withdrawal",
                        Map.of()));
    settle();
  }

  /** Somebody to be, somebody to be changed, and a case. */
  private String prepare(OpenApi document) {
    String me = unique("fuzzer");
    String victim = unique("victim");
    person(me, "ADMINISTRATOR");
    person(victim, "AGENT");
    known.put("/api/v1/people", victim);
    if (document.root().path("paths").has("/api/v1/messages")) {
      String message = unique("fuzz");
      api()
          .post(
              "/api/v1/messages",
              Map.of(
                  "source", "fuzz",
                  "externalId", message,
                  "conversation", message,
                  "direction", "INBOUND",
                  "from", Map.of("email", "jo@acme.example", "name", "Jo"),
                  "subject", "Export fails",
                  "body", "It fails."));
    }
    return api()
        .post(
            "/api/v1/people/" + me + "/tokens",
            Map.of("name", "fuzz", "scopes", List.of("READ", "WRITE", "ADMIN")))
        .expect(201)
        .at("/secret");
  }

  private void person(String id, String role) {
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", id, "email", id + "@house.example", "role", role))
        .expect(201);
  }

  private void send(OpenApi.Operation operation, HostileInput input, String token)
      throws InterruptedException {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token);
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.path("name").asString();
      boolean hostile = random.nextInt(3) == 0;
      String value =
          hostile ? input.text() : input.fitting(parameter.path("schema"), 0).asString("");
      switch (parameter.path("in").asString()) {
        case "path" ->
            path = path.replace("{" + name + "}", hostile ? encoded(value) : known(path, value));
        case "query" ->
            query
                .append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value));
        default -> header(request, name, repeatable(name, value));
      }
    }
    if (random.nextInt(10) == 0) {
      query.append(query.isEmpty() ? "?" : "&").append(encoded(input.text())).append("=%ff%fe");
    }
    String body = operation.body().isMissingNode() ? "" : input.body(operation.body());
    request.uri(URI.create(address() + path + query));
    request.method(operation.method(), bytes(body));
    header(
        request,
        "Content-Type",
        random.nextInt(15) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : "application/json");
    header(request, "Accept", random.nextInt(15) == 0 ? input.text() : "application/json");
    judge(operation, request.build(), body);
  }

  private HttpRequest.BodyPublisher bytes(String body) {
    return random.nextInt(20) == 0 && !body.isEmpty()
        ? BodyPublishers.ofByteArray((body + "é").getBytes(ISO_8859_1))
        : BodyPublishers.ofString(body, UTF_8);
  }

  private void judge(OpenApi.Operation operation, HttpRequest request, String body)
      throws InterruptedException {
    String sent =
        operation.method()
            + " "
            + request.uri()
            + " "
            + request.headers().map()
            + " "
            + (body.length() > 500 ? body.substring(0, 500) + "…" : body);
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        statuses.merge(response.statusCode(), 1, Integer::sum);
        if (response.statusCode() >= 400) {
          String answer = new String(in.readNBytes(100_000), UTF_8);
          String type = response.headers().firstValue("Content-Type").orElse("");
          if (response.statusCode() >= 500
              || !type.startsWith("application/problem+json")
              || !answer.contains("\"type\":\"/problems/")) {
            failures.add(response.statusCode() + " to " + sent + "\n    " + type + " " + answer);
          }
        }
      }
    } catch (IOException e) {
      failures.add(e + " to " + sent);
    }
  }

  /** An id that exists, where one can be found, so that the door behind it is reached. */
  private String known(String path, String otherwise) {
    String collection = path.substring(0, path.indexOf("/{"));
    return encoded(
        known.computeIfAbsent(
            collection,
            list -> {
              Reply reply = api().get(list + "?limit=1");
              String id = reply.status() == 200 ? reply.at("/items/0/id") : "";
              return id.isEmpty() ? (otherwise.isEmpty() ? "1" : otherwise) : id;
            }));
  }

  /** A key that was used before would be answered before any door is asked. */
  private String repeatable(String name, String value) {
    return name.equals("Idempotency-Key") && random.nextInt(5) > 0
        ? "fuzz-" + random.nextLong(Long.MAX_VALUE)
        : value;
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException notSendable) {
      request.setHeader(name, "x");
    }
  }

  private static String encoded(String text) {
    return text.isEmpty() ? "%20" : URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
