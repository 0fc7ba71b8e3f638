package breakwater.http;

import breakwater.journal.Cause;
import breakwater.people.Caller;
import breakwater.people.signin.SignIns;
import breakwater.people.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who asks, for the doors. */
@Component
public class Callers {
  private final SignIns signIns;

  Callers(SignIns signIns) {
    this.signIns = signIns;
  }

  /**
   * Whoever sent this request; the request's trace id becomes the cause of what they tell.
   *
   * @throws org.springframework.security.core.AuthenticationException when nobody is signed in
   */
  public Caller of(HttpServletRequest request) {
    return find(request)
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
  }

  /** The same where strangers may ask too; empty = nobody is signed in. */
  public Optional<Caller> find(HttpServletRequest request) {
    Cause cause = Cause.request(Trace.of(request));
    return signedIn().map(who -> who.caller(cause));
  }

  /**
   * Asks again, for an answer that goes on for long: whoever sent this request, as long as the
   * token or session by which they did is good, with the rights that they have by then.
   */
  public Supplier<Optional<Caller>> later(HttpServletRequest request) {
    Cause cause = Cause.request(Trace.of(request));
    Optional<String> credential = signedIn().map(SignedIn::credential);
    return () -> credential.flatMap(signIns::again).map(who -> who.caller(cause));
  }

  private static Optional<SignedIn> signedIn() {
    return Signed.who(SecurityContextHolder.getContext().getAuthentication());
  }
}
