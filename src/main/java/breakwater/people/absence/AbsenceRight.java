package breakwater.people.absence;

import breakwater.people.Right;
import breakwater.people.Right.Holders;

/** What may be done with absences; one's own everybody may enter. */
public enum AbsenceRight implements Right {
  /** Enter and end the absences of others. */
  MANAGE_ABSENCES;

  @Override
  public Holders holders() {
    return Holders.LEADS;
  }
}
