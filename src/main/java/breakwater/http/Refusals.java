package breakwater.http;

import breakwater.http.problem.Problems;
import breakwater.http.rights.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers whoever is not signed in, or may not do what they ask for. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  /**
   * Programs get 401; people are led to the page where they sign in, and then to where they were
   * going.
   */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    boolean fragment = request.getHeader("HX-Request") != null;
    if (!fragment && Problems.isForPeople(request)) {
      response.sendRedirect(Destination.of(request).afterSignIn());
      return;
    }
    if (fragment) {
      response.setHeader("HX-Redirect", Destination.of(request).afterSignIn());
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    problems.answer(
        request, response, "sign-in-required", "Send Authorization: Bearer bw_…, or sign in.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) {
      problems.answer(
          request,
          response,
          "cross-site-request",
          "This request carries no valid token of our page. Load the page again and repeat it.");
      return;
    }
    if (e instanceof NotAllowed no) {
      if (no.problem().equals(NotAllowed.UNAVAILABLE)) {
        problems.unavailable(request, response);
        return;
      }
      if (!no.methods().isEmpty()) {
        response.setHeader("Allow", no.methods());
      }
      problems.answer(request, response, no.problem(), no.sentence());
      return;
    }
    problems.answer(request, response, "forbidden", "You may not do this.");
  }
}
