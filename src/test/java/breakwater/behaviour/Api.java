package breakwater.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the product as a program does.
 *
 * @param address of the product
 * @param token sent with each request; empty = none
 */
public record Api(URI address, String token) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Seconds; the product closes a connection after 20 without a word, and a race with that fails.
   */
  private static final String KEEP_ALIVE = "5";

  private static final HttpClient HTTP = client();

  public Reply get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /**
   * Every item of a list, from its first part to its last.
   *
   * @param path of the list, without a query
   */
  public List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    String query = "?limit=200";
    while (!query.isEmpty()) {
      JsonNode part = get(path + query).expect(200).json();
      part.path("items").forEach(items::add);
      String next = part.path("nextCursor").asString("");
      query = next.isEmpty() ? "" : "?limit=200&cursor=" + next;
    }
    return items;
  }

  /**
   * @param body a text is sent as it is, anything else as JSON
   * @param headers names and values in turn, such as {@code "If-Match", "\"3\""}
   */
  public Reply post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Reply put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public Reply patch(String path, Object body, String... headers) {
    return send("PATCH", path, body, headers);
  }

  public Reply delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /** Any method, and a body or none. */
  public Reply send(String method, String path, @Nullable Object body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Reply(method + " " + path, HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpClient client() {
    System.setProperty("jdk.httpclient.keepalive.timeout", KEEP_ALIVE);
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  private static String written(Object body) {
    return body instanceof String text ? text : JSON.writeValueAsString(body);
  }
}
