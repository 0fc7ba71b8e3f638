package breakwater.http.limit;

import breakwater.http.problem.DatabaseGone;
import breakwater.http.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks callers who send too much to wait. Health and assets are never counted. */
public final class RateLimitFilter extends OncePerRequestFilter {
  private final Limits limits;
  private final Problems problems;

  private RateLimitFilter(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Makes the filter where it belongs, inside the security chain and nowhere else. */
  @Component
  public static class Maker {
    private final Supplier<RateLimitFilter> filter;

    Maker(Limits limits, Problems problems) {
      filter = () -> new RateLimitFilter(limits, problems);
    }

    public RateLimitFilter make() {
      return filter.get();
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/health/")
        || path.startsWith("/assets/")
        || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Limits.Verdict verdict;
    try {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      verdict = who == null ? limits.request(request) : limits.request(who.getName());
    } catch (RuntimeException e) {
      if (!DatabaseGone.explains(e)) {
        throw e;
      }
      problems.unavailable(request, response);
      return;
    }
    verdict.tell(response);
    if (verdict.allowed()) {
      chain.doFilter(request, response);
    } else {
      problems.answer(
          request,
          response,
          "too-many-requests",
          "You sent more than is accepted at once. Wait %d seconds, then go on more slowly."
              .formatted(Math.max(1, verdict.waitSeconds())));
    }
  }
}
