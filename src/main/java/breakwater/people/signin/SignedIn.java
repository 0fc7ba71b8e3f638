package breakwater.people.signin;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.people.Caller;
import breakwater.people.Person;
import breakwater.people.Right;
import breakwater.people.Undelegated;
import java.util.Set;

/**
 * Somebody who has proved who they are.
 *
 * @param credential the token or session by which they did, for limits and repeated requests: an
 *     id, never the secret
 * @param scopes what that may be used for
 */
public record SignedIn(Person person, String credential, Set<Scope> scopes) {
  public Caller caller(Cause cause) {
    return new Caller(Actor.person(person.id().value()), cause, this::may);
  }

  /** Whether they hold it and this credential carries it. */
  public boolean may(Right right) {
    if (right instanceof ScopeRight given) {
      return scopes.contains(given.scope());
    }
    return person.holds(right) && (scopes.contains(Scope.ADMIN) || !(right instanceof Undelegated));
  }
}
