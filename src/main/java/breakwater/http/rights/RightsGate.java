package breakwater.http.rights;

import breakwater.http.problem.DatabaseGone;
import breakwater.http.rights.RightsTable.Listed;
import breakwater.http.rights.RightsTable.Nothing;
import breakwater.http.rights.RightsTable.OtherMethods;
import breakwater.journal.Cause;
import breakwater.people.sight.Sight;
import breakwater.people.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through what the table lets through, and nothing else. */
public final class RightsGate implements AuthorizationManager<RequestAuthorizationContext> {
  private final RightsTable table;
  private final Sight sight;
  private final Function<Authentication, Optional<SignedIn>> who;

  /**
   * @param who whoever has proved who they are; empty = a stranger
   */
  public RightsGate(
      RightsTable table, Sight sight, Function<Authentication, Optional<SignedIn>> who) {
    this.table = table;
    this.sight = sight;
    this.who = who;
  }

  /**
   * @throws NotAllowed when somebody who is signed in may not, with the sentence for them
   */
  @Override
  public AuthorizationResult authorize(
      java.util.function.Supplier<? extends Authentication> authentication,
      RequestAuthorizationContext context) {
    Optional<SignedIn> asker = who.apply(authentication.get());
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(
        switch (table.find(request.getMethod(), path(request))) {
          case Listed(var route, var variables) ->
              switch (Decision.of(route, asker, variables)) {
                case Decision.Granted _ -> seen(route, variables, asker);
                case Decision.Unknown _ -> false;
                case Decision.Refused(String sentence) -> throw NotAllowed.forbidden(sentence);
              };
          case OtherMethods(var methods) -> {
            if (asker.isPresent()) {
              throw NotAllowed.method(methods);
            }
            yield false;
          }
          case Nothing _ -> {
            if (asker.isPresent()) {
              throw NotAllowed.nothing();
            }
            yield false;
          }
        });
  }

  /** What somebody may not see is not there for them, whatever they want to do with it. */
  private boolean seen(Route route, Map<String, String> variables, Optional<SignedIn> asker) {
    Set<String> subjects = Concern.of(route, variables);
    Set<String> hidden =
        subjects.isEmpty() || asker.isEmpty() ? Set.of() : hidden(subjects, asker.get());
    if (!hidden.isEmpty()) {
      throw Concern.unknown(route, variables, hidden);
    }
    return true;
  }

  private Set<String> hidden(Set<String> subjects, SignedIn asker) {
    try {
      return sight.hidden(asker.caller(Cause.request("rights")), subjects);
    } catch (RuntimeException e) {
      if (DatabaseGone.explains(e)) {
        throw NotAllowed.unavailable();
      }
      throw e;
    }
  }

  private static PathContainer path(HttpServletRequest request) {
    return RequestPath.parse(request.getRequestURI(), request.getContextPath())
        .pathWithinApplication();
  }
}
