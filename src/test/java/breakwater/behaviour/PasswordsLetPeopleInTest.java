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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reliability, section 2, "Passwords", "Brute force", "Session fixation, lifetime". */
class PasswordsLetPeopleInTest extends Product {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String GOOD = "seven quiet harbours";

  private final HttpClient first = browser();
  private final HttpClient second = browser();

  @Test
  void aLinkLeadsToAPasswordAndThatSignsIn() throws Exception {
    welcome("pia");

    assertThat(signIn(second, "pia@support.example", GOOD).statusCode()).isEqualTo(302);
    assertThat(load(second, "/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(signIn(browser(), "pia", GOOD + "x").statusCode()).isEqualTo(401);
  }

  @Test
  void aPasswordThatIsGuessedFirstIsRefused() throws Exception {
    add("wanda");
    byLink(first, "wanda");

    for (String weak :
        new String[] {"short", "passwordpassword", "aaaaaaaaaaaaaa", "wanda12345678"}) {
      assertThat(press(first, "/first-run", "/first-run", twice(weak)).statusCode())
          .as(weak)
          .isEqualTo(422);
    }
  }

  @Test
  void aNewPasswordEndsTheOtherBrowsers() throws Exception {
    welcome("nora");
    signIn(second, "nora", GOOD);

    HttpResponse<String> wrong =
        press(first, "/me", "/me/password", "current=no&" + twice("nine quiet harbours"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(load(second, "/api/v1/people").statusCode()).isEqualTo(200);
    HttpResponse<String> set =
        press(
            first,
            "/me",
            "/me/password",
            "current=" + encoded(GOOD) + "&" + twice("nine quiet harbours"));

    assertThat(set.statusCode()).isEqualTo(302);
    assertThat(load(first, "/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(load(second, "/api/v1/people").statusCode()).isEqualTo(401);
    assertThat(signIn(second, "nora", GOOD).statusCode()).isEqualTo(401);
  }

  @Test
  void anAgentMayNotMakeLinksNorSeeTokensOfOthers() throws Exception {
    welcome("otto");

    assertThat(load(first, "/settings/people").statusCode()).isEqualTo(200);
    assertThat(load(first, "/settings/tokens").statusCode()).isEqualTo(403);
    for (String deed : new String[] {"/link", "/reset", ""}) {
      HttpResponse<String> answer =
          press(
              first,
              "/me",
              "/settings/people/admin" + deed,
              "name=Otto&email=o%40support.example&role=ADMINISTRATOR");
      assertThat(answer.statusCode()).as(deed).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("/sign-in/bw_");
    }
    api().get("/api/v1/people/otto").expect(200);
  }

  @Test
  void aTokenOfFewScopesCannotBecomeAPassword() throws Exception {
    add("tom");
    String token =
        api()
            .post(
                "/api/v1/people/tom/tokens",
                Map.of("name", "script", "scopes", List.of("READ", "WRITE")))
            .expect(201)
            .at("/secret");
    press(first, "/sign-in", "/sign-in", "token=" + token);

    for (String path : List.of("/first-run", "/me/password")) {
      assertThat(press(first, "/me", path, twice(GOOD)).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(signIn(second, "tom", GOOD).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherRoleMeansAnotherSessionId() throws Exception {
    CookieManager cookies = new CookieManager();
    HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    add("rita");
    byLink(browser, "rita");
    String before = session(cookies);

    api().patch("/api/v1/people/rita", Map.of("role", "LEAD")).expect(200);

    assertThat(load(browser, "/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(session(cookies)).isNotEqualTo(before);
    assertThat(load(browser, "/api/v1/people").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterAWeekHoweverBusyItIs() throws Exception {
    add("wilma");
    byLink(first, "wilma");
    assertThat(load(first, "/api/v1/people").statusCode()).isEqualTo(200);

    bean(JdbcClient.class)
        .sql(
            """
            update spring_session set creation_time = creation_time - :week
            where principal_name = 'wilma'
            """)
        .param("week", Duration.ofDays(7).plusMinutes(1).toMillis())
        .update();

    assertThat(load(first, "/api/v1/people").statusCode()).isEqualTo(401);
  }

  @Test
  void guessersAreSlowedDownFromWhereverTheyComeAndALinkStillWorks() throws Exception {
    welcome("gus");
    HttpClient guesser = browser();
    String form = load(guesser, "/sign-in").body();

    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(guess(guesser, form, "203.0.113." + i, "gus", "wrong guess " + i));
    }

    assertThat(answers).containsOnly(401, 429);
    assertThat(answers.stream().filter(status -> status == 401).count()).isLessThan(20);
    assertThat(guess(guesser, form, "203.0.113.99", "gus\0", "x")).isLessThan(500);
    byLink(second, "gus");
    assertThat(load(second, "/api/v1/people").statusCode()).isEqualTo(200);
  }

  @Test
  void afterTenGuessesByHandOnlyOneAMinuteIsLookedAtAndThePageSaysHowLongToWait() throws Exception {
    for (String name : List.of("hand-typed", "nobody-of-this-name")) {
      HttpClient guesser = browser();
      for (int i = 0; i < 10; i++) {
        String form = load(guesser, "/sign-in").body();
        assertThat(guess(guesser, form, "203.0.114." + i, name, "guess " + i)).isEqualTo(401);
      }

      HttpResponse<String> refused = signIn(guesser, name, "guess 11");

      assertThat(refused.statusCode()).isEqualTo(429);
      String wait = refused.headers().firstValue("Retry-After").orElseThrow();
      assertThat(Integer.parseInt(wait)).as("one a minute").isBetween(30, 60);
      assertThat(refused.body())
          .contains("Too many attempts to sign in failed. Try again in " + wait + " seconds.");
    }
  }

  @Test
  void strangersWhoGuessDoNotLockOutWhoHasSignedInHereBefore() throws Exception {
    welcome("hanna");
    assertThat(signIn(second, "hanna", GOOD).statusCode()).isEqualTo(302);
    String form = load(second, "/sign-in").body();
    HttpClient stranger = browser();
    String theirs = load(stranger, "/sign-in").body();
    for (int i = 0; i < 11; i++) {
      guess(stranger, theirs, "203.0.115." + i, "hanna", "guess " + i);
    }

    assertThat(guess(stranger, theirs, "203.0.115.90", "hanna", GOOD)).isEqualTo(429);
    assertThat(guess(second, form, "203.0.115.91", "hanna", GOOD)).isEqualTo(302);

    for (int i = 0; i < 10; i++) {
      String again = load(second, "/sign-in").body();
      assertThat(guess(second, again, "203.0.115.92", "hanna", "guess " + i)).isEqualTo(401);
    }
    String last = load(second, "/sign-in").body();
    assertThat(guess(second, last, "203.0.115.92", "hanna", "guess")).as("slowed").isEqualTo(429);
  }

  private int guess(HttpClient guesser, String form, String from, String name, String password)
      throws Exception {
    Matcher csrf = CSRF.matcher(form);
    assertThat(csrf.find()).isTrue();
    String fields =
        "name=%s&password=%s&_csrf=%s"
            .formatted(encoded(name), encoded(password), encoded(csrf.group(1)));
    return guesser
        .send(
            HttpRequest.newBuilder(address().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString(fields))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static String session(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("breakwater-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private void welcome(String id) throws Exception {
    add(id);
    assertThat(byLink(first, id).headers().firstValue("Location")).hasValue("/first-run");
    assertThat(press(first, "/first-run", "/first-run", twice(GOOD)).statusCode()).isEqualTo(302);
  }

  private void add(String id) {
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", id + " X", "email", id + "@support.example", "role", "AGENT"))
        .expect(201);
  }

  private HttpResponse<String> byLink(HttpClient browser, String id) throws Exception {
    String link = URI.create(bean(SignInLinksForTests.class).make(id)).getPath();
    return press(browser, link, "/sign-in", "code=" + link.substring(link.lastIndexOf('/') + 1));
  }

  private HttpResponse<String> signIn(HttpClient browser, String name, String password)
      throws Exception {
    return press(
        browser,
        "/sign-in",
        "/sign-in",
        "name=" + encoded(name) + "&password=" + encoded(password));
  }

  private HttpResponse<String> load(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> press(HttpClient browser, String page, String path, String fields)
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

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private static String twice(String password) {
    return "password=" + encoded(password) + "&again=" + encoded(password);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
