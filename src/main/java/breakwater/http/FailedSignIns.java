package breakwater.http;

import breakwater.http.limit.Limits;
import breakwater.http.problem.Problems;
import breakwater.people.PersonId;
import breakwater.people.passwords.Passwords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Slows down whoever guesses. Who knows a token or a code is never slowed down by others, nor is
 * who signs in by password where they did so before.
 */
@Component
class FailedSignIns {
  /** Keeps in a browser that this account has signed in there. */
  private static final String HOME = "breakwater-home";

  /** Longer than any holiday; our own choice. */
  private static final Duration KEPT = Duration.ofDays(180);

  private final Limits limits;
  private final Problems problems;
  private final Passwords passwords;
  private final boolean secure;

  FailedSignIns(
      Limits limits,
      Problems problems,
      Passwords passwords,
      @Value("${breakwater.address:}") String address) {
    this.limits = limits;
    this.problems = problems;
    this.passwords = passwords;
    secure = address.startsWith("https:");
  }

  /** Counts one more failure, and answers the request when there were too many. */
  boolean isTooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Limits.Verdict verdict = another(request);
    if (!verdict.allowed()) {
      refuse(verdict, request, response);
    }
    return !verdict.allowed();
  }

  /** Counts one more failure. */
  Limits.Verdict another(HttpServletRequest request) {
    return limits.failedSignIn(request);
  }

  /**
   * Counts an attempt with a password before it is looked at: otherwise every guess would be looked
   * at.
   */
  Limits.Verdict attempt(String account, HttpServletRequest request) {
    return isHome(account, request)
        ? limits.passwordAttemptAtHome(key(account))
        : limits.passwordAttempt(request, key(account));
  }

  /** It was the right one: of this person, whose browser is known from now on. */
  void wasRight(
      String account, PersonId person, HttpServletRequest request, HttpServletResponse response) {
    if (isHome(account, request)) {
      limits.passwordWasRightAtHome(key(account));
    } else {
      limits.passwordWasRight(request, key(account));
    }
    passwords
        .mark(person)
        .ifPresent(mark -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(mark).toString()));
  }

  private boolean isHome(String account, HttpServletRequest request) {
    Cookie kept = WebUtils.getCookie(request, HOME);
    return kept != null && passwords.isMarked(account, kept.getValue());
  }

  private ResponseCookie cookie(String mark) {
    return ResponseCookie.from(HOME, mark)
        .path("/sign-in")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(KEPT)
        .build();
  }

  private static String key(String account) {
    return Integer.toHexString(account.strip().toLowerCase(Locale.ROOT).hashCode());
  }

  void refuse(Limits.Verdict verdict, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    verdict.tell(response);
    problems.answer(request, response, "too-many-requests", sentence(verdict));
  }

  /** What a person is told. */
  static String sentence(Limits.Verdict verdict) {
    long seconds = Math.max(1, verdict.waitSeconds());
    return "Too many attempts to sign in failed. Try again in %d %s."
        .formatted(seconds, seconds == 1 ? "second" : "seconds");
  }
}
