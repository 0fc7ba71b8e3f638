package breakwater.behaviour;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the product answered.
 *
 * @param asked the request, for the messages of failed expectations
 * @param status of HTTP
 * @param text the body as it came
 */
public record Reply(String asked, int status, HttpHeaders headers, String text) {
  public Reply(String asked, HttpResponse<String> response) {
    this(asked, response.statusCode(), response.headers(), response.body());
  }

  /** The body as JSON; missing when it is none. */
  public JsonNode json() {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : Api.JSON.readTree(text);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** A value of the body by its JSON pointer, as text: {@code at("/caseId")}. */
  public String at(String pointer) {
    JsonNode node = json().at(pointer);
    return node.isValueNode() ? node.asString() : node.toString();
  }

  /** Empty text = not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Fails with what came instead. */
  public Reply expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError(
          "%s was answered with %d, not %d: %s".formatted(asked, status, wanted, text));
    }
    return this;
  }
}
