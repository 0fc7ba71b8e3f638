package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.people.signin.SignInLinksForTests;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reliability, section 2, "Session fixation, lifetime" and "CSRF". */
class PeopleSignInWithABrowserTest extends Product {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @Test
  void aTokenBeginsASession() throws Exception {
    HttpResponse<String> page = load("/sign-in");
    HttpResponse<String> answer = press("/sign-in", page, "token", ADMIN_TOKEN);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    HttpCookie session = session();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(answer.headers().allValues("Set-Cookie").toString()).contains("SameSite=Lax");
    assertThat(load("/api/v1/people").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionEndsWithTheTokenThatBeganIt() throws Exception {
    Reply issued = token("READ", "WRITE", "ADMIN");
    press("/sign-in", load("/sign-in"), "token", issued.at("/secret"));
    assertThat(load("/api/v1/people").statusCode()).isEqualTo(200);

    api().delete("/api/v1/people/admin/tokens/" + issued.at("/token/id")).expect(204);

    assertThat(load("/api/v1/people").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionMayDoNoMoreThanTheTokenThatBeganIt() throws Exception {
    press("/sign-in", load("/sign-in"), "token", token("READ").at("/secret"));

    assertThat(load("/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(load("/metrics").statusCode()).isEqualTo(403);
    assertThat(press("/cases/new", load("/sign-in"), "subject", "x").statusCode()).isEqualTo(403);
    assertThat(press("/sign-out", load("/sign-in"), "none", "").statusCode()).isEqualTo(302);
    assertThat(load("/api/v1/people").statusCode()).isEqualTo(401);
  }

  private Reply token(String... scopes) {
    return api()
        .post("/api/v1/people/admin/tokens", Map.of("name", "browser", "scopes", List.of(scopes)))
        .expect(201);
  }

  @Test
  void aLinkWorksOnceAndOnlyWhenTheButtonIsPressed() throws Exception {
    String link = URI.create(bean(SignInLinksForTests.class).make("admin")).getPath();
    load(link);
    HttpResponse<String> page = load(link);
    String code = link.substring(link.lastIndexOf('/') + 1);

    assertThat(press("/sign-in", page, "code", code).statusCode()).isEqualTo(302);
    assertThat(load("/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(press("/sign-in", load("/sign-in"), "code", code).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionThatWasPlantedBeforeIsNotTheOneThatSignsIn() throws Exception {
    press("/sign-in", load("/sign-in"), "token", ADMIN_TOKEN);
    String planted = session().getValue();
    press("/sign-in", load("/sign-in"), "token", ADMIN_TOKEN);

    assertThat(session().getValue()).isNotEqualTo(planted);
    HttpRequest old =
        HttpRequest.newBuilder(address().resolve("/api/v1/people"))
            .header("Cookie", "breakwater-session=" + planted)
            .build();
    assertThat(HttpClient.newHttpClient().send(old, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionThatWasFixedBeforeTheSignInIsWorthNothingAfterIt() throws Exception {
    String chosen =
        Base64.getEncoder().encodeToString("11111111-2222-3333-4444-555555555555".getBytes(UTF_8));
    HttpCookie fixed = new HttpCookie("breakwater-session", chosen);
    fixed.setPath("/");
    fixed.setVersion(0);
    cookies.getCookieStore().add(address(), fixed);

    HttpResponse<String> answer = press("/sign-in", load("/sign-in"), "token", ADMIN_TOKEN);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("breakwater-session="))
        .noneMatch(cookie -> cookie.contains(chosen));
    HttpRequest attacker =
        HttpRequest.newBuilder(address().resolve("/api/v1/people"))
            .header("Cookie", "breakwater-session=" + chosen)
            .build();
    assertThat(HttpClient.newHttpClient().send(attacker, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void anotherSiteCanMakeTheBrowserSendNothingThatChangesAnything() throws Exception {
    press("/sign-in", load("/sign-in"), "token", ADMIN_TOKEN);

    HttpResponse<String> forged =
        send("/api/v1/teams/forged", "PUT", "{\"name\":\"F\",\"tier\":\"FRONTLINE\"}", "json");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("/problems/cross-site-request");
    assertThat(send("/sign-out", "POST", "", "x-www-form-urlencoded").statusCode()).isEqualTo(403);
    assertThat(send("/sign-in", "POST", "token=" + ADMIN_TOKEN, "x-www-form-urlencoded"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void whoSignsOutIsSignedOutOnTheServer() throws Exception {
    press("/sign-in", load("/sign-in"), "token", ADMIN_TOKEN);
    String session = session().getValue();

    press("/sign-out", load("/sign-in"), "none", "");

    HttpRequest again =
        HttpRequest.newBuilder(address().resolve("/api/v1/people"))
            .header("Cookie", "breakwater-session=" + session)
            .build();
    assertThat(HttpClient.newHttpClient().send(again, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void whoIsNotSignedInIsLedToThePage() throws Exception {
    HttpResponse<String> page = load("/", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void whoSignsInGoesOnToWhereTheyWereGoing() throws Exception {
    String asked = "/accounts?q=foo%20bar";
    HttpResponse<String> led = load(asked, "text/html");
    String form = led.headers().firstValue("Location").orElseThrow();
    assertThat(form).isEqualTo("/sign-in?to=%2Faccounts%3Fq%3Dfoo%2520bar");
    HttpResponse<String> page = load(form);
    assertThat(page.body()).contains("name=\"to\" value=\"" + asked + "\"");
    String fields = "token=" + ADMIN_TOKEN + "&to=";
    for (String elsewhere :
        List.of(
            "//evil.example",
            "/desk?q={ x}",
            "/\\evil.example",
            "https://evil.example",
            "/%0D%0AX: y",
            "")) {
      assertThat(leads(fields + encoded(elsewhere))).as(elsewhere).isEqualTo("/");
    }
    assertThat(leads(fields + encoded(asked))).isEqualTo(asked);
    assertThat(leads(fields + encoded("/desk?q={x}"))).isEqualTo("/desk?q={x}");
  }

  @Test
  void pagesMayRunOnlyOurScriptsAndStandInNoFrame() throws Exception {
    var headers = load("/sign-in").headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe-inline");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  private HttpCookie session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("breakwater-session"))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> load(String path) throws IOException, InterruptedException {
    return load(path, "*/*");
  }

  private HttpResponse<String> load(String path, String accept)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> press(
      String path, HttpResponse<String> page, String name, String value)
      throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).as(page.body()).isTrue();
    String body = name + "=" + value + "&_csrf=" + encoded(csrf.group(1));
    return send(path, "POST", body, "x-www-form-urlencoded");
  }

  private HttpResponse<String> send(String path, String method, String body, String type)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/" + type)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Signs in with these fields, and says where that leads. */
  private String leads(String fields) throws Exception {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("breakwater-session"))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    Matcher csrf = CSRF.matcher(load("/sign-in").body());
    assertThat(csrf.find()).isTrue();
    return send(
            "/sign-in",
            "POST",
            fields + "&_csrf=" + encoded(csrf.group(1)),
            "x-www-form-urlencoded")
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
