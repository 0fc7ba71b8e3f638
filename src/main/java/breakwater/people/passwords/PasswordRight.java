package breakwater.people.passwords;

import breakwater.people.Undelegated;

/** What may be done with passwords. */
public enum PasswordRight implements Undelegated {
  /** Set one's own, and so begin sessions that may do everything that one may. */
  SET_OWN_PASSWORD
}
