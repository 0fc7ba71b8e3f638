package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** Reliability, section 2, "Brute force": who guesses waits, and nobody else does. */
class GuessesAreSlowTest extends SigningIn {
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
}
