package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.people.signin.SignInLinksForTests;
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

/** Browsers of people who sign in by a link or by a password. */
abstract class SigningIn extends Product {
  protected static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  protected static final String GOOD = "seven quiet harbours";

  protected final HttpClient first = browser();
  protected final HttpClient second = browser();

  protected void welcome(String id) throws Exception {
    add(id);
    assertThat(byLink(first, id).headers().firstValue("Location")).hasValue("/first-run");
    assertThat(press(first, "/first-run", "/first-run", twice(GOOD)).statusCode()).isEqualTo(302);
  }

  protected void add(String id) {
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", id + " X", "email", id + "@support.example", "role", "AGENT"))
        .expect(201);
  }

  protected HttpResponse<String> byLink(HttpClient browser, String id) throws Exception {
    String link = URI.create(bean(SignInLinksForTests.class).make(id)).getPath();
    return press(browser, link, "/sign-in", "code=" + link.substring(link.lastIndexOf('/') + 1));
  }

  protected HttpResponse<String> signIn(HttpClient browser, String name, String password)
      throws Exception {
    return press(
        browser,
        "/sign-in",
        "/sign-in",
        "name=" + encoded(name) + "&password=" + encoded(password));
  }

  protected HttpResponse<String> load(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }

  protected HttpResponse<String> press(HttpClient browser, String page, String path, String fields)
      throws Exception {
    String shown = load(browser, page).body();
    Matcher csrf = CSRF.matcher(shown);
    assertThat(csrf.find()).as(shown).isTrue();
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(csrf.group(1))))
            .build(),
        BodyHandlers.ofString());
  }

  protected static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  protected static String twice(String password) {
    return "password=" + encoded(password) + "&again=" + encoded(password);
  }

  protected static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
