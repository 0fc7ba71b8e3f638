package breakwater.people;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import java.util.function.Predicate;

/**
 * Who asks a door for something, and what they may do.
 *
 * @param actor recorded with every fact that they tell
 * @param cause recorded beside it: the request's trace id, the channel or the import
 * @param grants whether they hold a right
 */
public record Caller(Actor actor, Cause cause, Predicate<Right> grants) {
  /** The product itself: may do everything. */
  public static Caller system(String name) {
    return new Caller(Actor.system(name), Cause.request(name), right -> true);
  }

  public boolean may(Right right) {
    return grants.test(right);
  }

  /**
   * @throws RefusedException when they do not hold the right
   */
  public void must(Right right) {
    if (!may(right)) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "forbidden",
              "This needs the right to %s, which you do not hold. Ask an administrator for it."
                  .formatted(right.words())));
    }
  }

  /** The person, where it is one: only a named person claims, signs and resolves. */
  public PersonId person() {
    if (actor.kind() != Actor.Kind.PERSON) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "person-required",
              "Only a named person can do this, and you are %s. Use a person's token or session."
                  .formatted(actor)));
    }
    return new PersonId(actor.id());
  }
}
