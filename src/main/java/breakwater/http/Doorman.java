package breakwater.http;

import breakwater.people.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who has proved who they are. */
@Component
public class Doorman {
  private final CookieCsrfTokenRepository csrfTokens;

  Doorman(CookieCsrfTokenRepository csrfTokens) {
    this.csrfTokens = csrfTokens;
  }

  /** Whatever session there was before is not this one: nobody can have planted it. */
  public void admit(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SignInFilter.CREDENTIAL, who.credential());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.person().id().value());
    session.setAttribute(OpenSessions.BROWSER, OpenSessions.browser(request));
    session.setAttribute(SignInFilter.ROLE, who.person().role().name());
    csrfTokens.saveToken(null, request, response);
  }
}
