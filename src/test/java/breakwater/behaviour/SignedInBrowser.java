package breakwater.behaviour;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a script, in which somebody has signed in with a token. */
final class SignedInBrowser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI address;

  SignedInBrowser(URI address, String token) {
    this.address = address;
    press("/sign-in", "/sign-in", Map.of("token", token));
  }

  /**
   * Presses a button of a form.
   *
   * @param page on which it stands
   */
  HttpResponse<String> press(String page, String action, Map<String, String> fields) {
    return press(page, action, fields, "*/*");
  }

  /** The same as browsers do it: a refusal is answered with a page. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    return press(page, action, fields, PAGE);
  }

  private HttpResponse<String> press(
      String page, String action, Map<String, String> fields, String accept) {
    Matcher csrf = CSRF.matcher(load(page).body());
    String token = csrf.find() ? "_csrf=" + encoded(csrf.group(1)) + "&" : "";
    return send(
        HttpRequest.newBuilder(address.resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .POST(
                BodyPublishers.ofString(
                    token
                        + fields.entrySet().stream()
                            .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                            .collect(Collectors.joining("&")))));
  }

  HttpResponse<String> load(String page) {
    return send(HttpRequest.newBuilder(address.resolve(page)));
  }

  /** Looks at an address as browsers do: for a page. */
  HttpResponse<String> looks(String page) {
    return send(HttpRequest.newBuilder(address.resolve(page)).header("Accept", PAGE));
  }

  /** A form that did not come from our page. */
  HttpResponse<String> pressWithoutToken(String action) {
    return send(
        HttpRequest.newBuilder(address.resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", PAGE)
            .POST(BodyPublishers.ofString("")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
