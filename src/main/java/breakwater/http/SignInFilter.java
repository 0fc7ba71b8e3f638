package breakwater.http;

import breakwater.http.problem.DatabaseGone;
import breakwater.http.problem.Problems;
import breakwater.journal.Clock;
import breakwater.people.signin.SignIns;
import breakwater.people.signin.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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

  /** The session attribute with the role that they had when the session got its id. */
  static final String ROLE = "breakwater.role";

  /** How long a session lasts at most, however busy it is; a week is our own choice. */
  static final Duration LONGEST = Duration.ofDays(7);

  private final SignIns signIns;
  private final FailedSignIns failures;
  private final Problems problems;
  private final Clock clock;

  SignInFilter(SignIns signIns, FailedSignIns failures, Problems problems, Clock clock) {
    this.clock = clock;
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

  /** An answer that is given before this filter was asked, to whoever it would have found. */
  interface Early {
    void answer() throws IOException;
  }

  /**
   * Whoever has a session sees the answer with the pages' frame; where nobody is known, without.
   */
  void knowing(HttpServletRequest request, Early early) throws IOException {
    try {
      bySession(request)
          .ifPresent(
              known ->
                  SecurityContextHolder.setContext(new SecurityContextImpl(new Signed(known))));
    } catch (RuntimeException noSession) {
      logger.debug("Nobody is known to whom this is answered", noSession);
    }
    try {
      early.answer();
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
    if (session == null || !(session.getAttribute(CREDENTIAL) instanceof String credential)) {
      return Optional.empty();
    }
    Instant ends = Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST);
    if (ends.isBefore(clock.unmoved())) {
      session.invalidate();
      return Optional.empty();
    }
    Optional<SignedIn> who = signIns.again(credential);
    who.ifPresent(known -> renewId(request, session, known.person().role().name()));
    return who;
  }

  /** A session with other rights has another id: whoever knew the old one gains nothing. */
  private static void renewId(HttpServletRequest request, HttpSession session, String role) {
    if (!role.equals(session.getAttribute(ROLE))) {
      session.setAttribute(ROLE, role);
      request.changeSessionId();
    }
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
