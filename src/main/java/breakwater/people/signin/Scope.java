package breakwater.people.signin;

import java.util.EnumSet;
import java.util.Set;

/** What a token may be used for, within the rights of the person to whom it belongs. */
public enum Scope {
  /** To read. */
  READ,
  /** To change. */
  WRITE,
  /** To use administrative rights. */
  ADMIN;

  /** What a session may do: everything that the person may. */
  public static Set<Scope> all() {
    return EnumSet.allOf(Scope.class);
  }
}
