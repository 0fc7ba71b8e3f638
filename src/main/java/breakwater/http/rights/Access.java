package breakwater.http.rights;

import breakwater.people.Right;

/** Whom a route is for. */
public sealed interface Access {
  /** Strangers too. */
  Access PUBLIC = new Strangers();

  /** Whoever is signed in, by a token or session of any role. */
  Access EVERYBODY = new Everybody();

  /** See {@link #PUBLIC}. */
  record Strangers() implements Access {}

  /** See {@link #EVERYBODY}. */
  record Everybody() implements Access {}

  /** Whoever holds a right. */
  record Holding(Right right) implements Access {}

  /** Whom {@code {id}} in the address names, and whoever holds a right. */
  record OneselfOr(Right right) implements Access {
    /** The part of the address that names a person. */
    static final String VARIABLE = "id";
  }

  static Access holding(Right right) {
    return new Holding(right);
  }

  static Access oneselfOr(Right right) {
    return new OneselfOr(right);
  }
}
