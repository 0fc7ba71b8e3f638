package breakwater.http.rights;

import breakwater.people.Right;
import breakwater.people.signin.Scope;
import breakwater.people.signin.SignedIn;
import java.util.Map;
import java.util.Optional;

/** Whether somebody may ask for a route. */
sealed interface Decision {
  /** They may. */
  record Granted() implements Decision {}

  /** Nobody is signed in, and the route is not for strangers. */
  record Unknown() implements Decision {}

  /**
   * They may not.
   *
   * @param sentence why, and what to do
   */
  record Refused(String sentence) implements Decision {}

  /**
   * Decides; the only place that does.
   *
   * @param variables of the address
   */
  static Decision of(Route route, Optional<SignedIn> who, Map<String, String> variables) {
    if (route.access() instanceof Access.Strangers) {
      return new Granted();
    }
    return who.map(known -> of(route, known, variables)).orElseGet(Unknown::new);
  }

  private static Decision of(Route route, SignedIn who, Map<String, String> variables) {
    if (!who.scopes().contains(route.scope())) {
      return new Refused(
          "This needs a token with the scope %s, and yours has not got it. Use another token."
              .formatted(route.scope()));
    }
    return switch (route.access()) {
      case Access.Strangers _, Access.Everybody _ -> new Granted();
      case Access.Holding(Right right) -> held(who, right);
      case Access.OneselfOr(Right right) ->
          who.person().id().value().equals(variables.get(Access.OneselfOr.VARIABLE))
              ? new Granted()
              : held(who, right);
    };
  }

  private static Decision held(SignedIn who, Right right) {
    if (who.may(right)) {
      return new Granted();
    }
    return new Refused(
        who.person().holds(right)
            ? "This needs a token with the scope %s, and yours has not got it. Use another token."
                .formatted(Scope.ADMIN)
            : "This needs the right to %s, which you do not hold. Ask an administrator for it."
                .formatted(right.words()));
  }
}
