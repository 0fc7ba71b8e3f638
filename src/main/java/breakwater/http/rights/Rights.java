package breakwater.http.rights;

import breakwater.people.signin.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For templates: what a person may not do is not offered to them. In a page: {@code
 * th:if="${#rights.may('POST', '/settings/teams')}"}.
 */
public final class Rights {
  private final Supplier<Optional<SignedIn>> who;

  /**
   * @param who asks for the page
   */
  public Rights(Supplier<Optional<SignedIn>> who) {
    this.who = who;
  }

  /**
   * Whether whoever looks at the page may do this.
   *
   * @param pattern of the path, as it stands in the table
   * @throws IllegalArgumentException when there is no such line
   */
  public boolean may(String method, String pattern) {
    return Decision.of(RightsTable.ALL.line(method, pattern), who.get(), Map.of())
        instanceof Decision.Granted;
  }
}
