package breakwater.http;

import breakwater.people.signin.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who has proved who they are, for the length of one request. */
final class Signed extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final transient SignedIn signedIn;

  Signed(SignedIn signedIn) {
    super(AuthorityUtils.createAuthorityList(signedIn.scopes().stream().map(Enum::name).toList()));
    this.signedIn = signedIn;
    setAuthenticated(true);
  }

  /** Empty = a stranger. */
  static Optional<SignedIn> who(@Nullable Authentication authentication) {
    return authentication instanceof Signed signed
        ? Optional.of(signed.signedIn())
        : Optional.empty();
  }

  SignedIn signedIn() {
    return signedIn;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return signedIn.person().id().value();
  }

  /** The token or session: what limits and repeated requests go by. */
  @Override
  public String getName() {
    return signedIn.credential();
  }
}
