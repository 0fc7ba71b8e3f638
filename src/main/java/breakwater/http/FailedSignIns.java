package breakwater.http;

import breakwater.http.limit.Limits;
import breakwater.http.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses. Who knows a token or a code is never slowed down by others. */
@Component
class FailedSignIns {
  private final Limits limits;
  private final Problems problems;

  FailedSignIns(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
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
    return limits.passwordAttempt(request, key(account));
  }

  /** It was the right one. */
  void wasRight(String account, HttpServletRequest request) {
    limits.passwordWasRight(request, key(account));
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
