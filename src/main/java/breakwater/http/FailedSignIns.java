package breakwater.http;

import breakwater.http.limit.Limits;
import breakwater.http.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    Limits.Verdict verdict = limits.failedSignIn(request);
    if (verdict.allowed()) {
      return false;
    }
    verdict.tell(response);
    problems.answer(
        request,
        response,
        "too-many-requests",
        "Too many failed attempts to sign in came from this address. Wait %d seconds."
            .formatted(verdict.waitSeconds()));
    return true;
  }
}
