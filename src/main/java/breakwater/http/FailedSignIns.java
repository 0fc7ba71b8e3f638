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
    return refused(limits.failedSignIn(request), request, response);
  }

  /**
   * Counts an attempt with a password before it is looked at, and answers the request when there
   * were too many: otherwise every guess would be looked at.
   */
  boolean isTooMany(String account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refused(limits.passwordAttempt(request, key(account)), request, response);
  }

  /** It was the right one. */
  void wasRight(String account, HttpServletRequest request) {
    limits.passwordWasRight(request, key(account));
  }

  private static String key(String account) {
    return Integer.toHexString(account.strip().toLowerCase(Locale.ROOT).hashCode());
  }

  private boolean refused(
      Limits.Verdict verdict, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (verdict.allowed()) {
      return false;
    }
    verdict.tell(response);
    problems.answer(
        request,
        response,
        "too-many-requests",
        "Too many failed attempts to sign in. Wait %d seconds.".formatted(verdict.waitSeconds()));
    return true;
  }
}
