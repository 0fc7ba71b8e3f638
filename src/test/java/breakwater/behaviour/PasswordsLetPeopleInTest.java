package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reliability, section 2, "Passwords", "Session fixation, lifetime". */
class PasswordsLetPeopleInTest extends SigningIn {
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

  private static String session(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("breakwater-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
