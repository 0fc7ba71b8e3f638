package breakwater.people.sight;

import breakwater.people.Right;

/** What may be seen that most do not see. */
public enum SightRight implements Right {
  /** Whatever is restricted: for everybody else it is not there. */
  SEE_RESTRICTED;

  @Override
  public Holders holders() {
    return Holders.SECURITY;
  }
}
