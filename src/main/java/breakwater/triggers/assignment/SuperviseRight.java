package breakwater.triggers.assignment;

import breakwater.people.Right;

/** What may be seen of people at work. */
public enum SuperviseRight implements Right {
  /** When somebody last did something; their cases everybody sees. */
  SUPERVISE_TEAMS;

  @Override
  public Holders holders() {
    return Holders.LEADS;
  }
}
