package breakwater.people;

import java.util.function.Predicate;

/** What somebody does here, and so which rights they hold. The one place that maps the two. */
public enum Role {
  ADMINISTRATOR(right -> true),
  LEAD(right -> !(right instanceof Administrative)),
  ENGINEER(right -> !(right instanceof Administrative)),
  AGENT(right -> !(right instanceof Administrative));

  private final Predicate<Right> grants;

  Role(Predicate<Right> grants) {
    this.grants = grants;
  }

  public Predicate<Right> grants() {
    return grants;
  }
}
