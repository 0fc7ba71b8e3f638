package breakwater.behaviour.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.http.rights.RightsTable;
import breakwater.http.rights.Route;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reliability, section 2, "CSRF": a page of another site that makes an administrator's browser send
 * something to any route that changes anything is refused, before the route is reached.
 */
class ForgedRequestsChangeNothingTest extends Product {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void whateverChangesSomethingNeedsTheTokenOfOurPage() throws Exception {
    String form = send("GET", "/sign-in", "").body();
    String token = token(form);
    send("POST", "/sign-in", "token=" + ADMIN_TOKEN + "&_csrf=" + token);
    assertThat(send("GET", "/api/v1/people", "").statusCode()).isEqualTo(200);

    List<Route> changing =
        RightsTable.ALL.routes().stream()
            .filter(route -> !route.safe() && !route.method().equals("*"))
            .toList();
    List<String> wrong =
        changing.stream()
            .flatMap(
                route ->
                    Stream.of("", "_csrf=forged")
                        .map(body -> knock(route, body))
                        .filter(
                            reply ->
                                reply.statusCode() != 403
                                    || !reply.body().contains("/problems/cross-site-request"))
                        .map(reply -> route + ": " + reply.statusCode()))
            .toList();

    assertThat(changing).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
    String own = token(send("GET", "/sign-in", "").body());
    assertThat(send("POST", "/settings/teams", "_csrf=" + own).statusCode())
        .as("our own page's request passes")
        .isEqualTo(StopsAtTheDoor.STOPPED);
  }

  private HttpResponse<String> knock(Route route, String body) {
    return send(
        route.method(),
        route.pattern().getPatternString().replaceAll("\\{[^}]+}", "9999999"),
        body);
  }

  private static String token(String form) {
    Matcher found = TOKEN.matcher(form);
    assertThat(found.find()).as(form).isTrue();
    return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(body));
    if (!path.equals("/sign-in") && !method.equals("GET")) {
      request.header(StopsAtTheDoor.HEADER, "1");
    }
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
