package breakwater.http;

import breakwater.journal.Cause;
import breakwater.people.Caller;
import breakwater.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who asks, for the doors. */
@Component
public class Callers {
  /**
   * Whoever sent this request; the request's trace id becomes the cause of what they tell.
   *
   * @throws org.springframework.security.core.AuthenticationException when nobody is signed in
   */
  public Caller of(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof Signed signed) {
      SignedIn who = signed.signedIn();
      return who.caller(Cause.request(Trace.of(request)));
    }
    throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
  }
}
