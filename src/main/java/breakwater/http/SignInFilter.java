package breakwater.http;

import breakwater.http.problem.DatabaseGone;
import breakwater.http.problem.Problems;
import breakwater.people.SignIns;
import breakwater.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request: by its bearer token or, only when it has no Authorization header,
 * by its session.
 */
class SignInFilter extends OncePerRequestFilter {
  /** The session attribute with {@link SignedIn#credential}: as long as that is good. */
  static final String CREDENTIAL = "breakwater.credential";

  private final SignIns signIns;
  private final FailedSignIns failures;
  private final Problems problems;

  SignInFilter(SignIns signIns, FailedSignIns failures, Problems problems) {
    this.signIns = signIns;
    this.failures = failures;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<SignedIn> who;
    try {
      who = authorization == null ? bySession(request) : byToken(authorization);
    } catch (RuntimeException e) {
      if (!DatabaseGone.explains(e)) {
        throw e;
      }
      problems.unavailable(request, response);
      return;
    }
    if (authorization != null && who.isEmpty()) {
      refuse(request, response);
      return;
    }
    who.ifPresent(
        known -> SecurityContextHolder.setContext(new SecurityContextImpl(new Signed(known))));
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Optional<SignedIn> byToken(String authorization) {
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? signIns.byToken(authorization.substring(7).strip())
        : Optional.empty();
  }

  private Optional<SignedIn> bySession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(CREDENTIAL) instanceof String credential
        ? signIns.again(credential)
        : Optional.empty();
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (failures.isTooMany(request, response)) {
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    problems.answer(
        request,
        response,
        "token-refused",
        "This token is unknown, has expired or was revoked. Ask for a new one.");
  }
}
