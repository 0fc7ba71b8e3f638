package breakwater.cases;

import breakwater.people.Administrative;
import breakwater.people.Right;

/** What may be done with cases. */
public enum CaseRight implements Right {
  /** See cases, what was said on them and what happened to them. */
  READ_CASES,
  /** Open cases; write messages and notes, or hand in what was said elsewhere. */
  WRITE_MESSAGES,
  /** Change what a case is and where it stands. */
  CHANGE_CASES;

  /** What only administrators may do with cases. */
  public enum ForAdministrators implements Administrative {
    /** Erase all that people wrote on a case, for ever. */
    ERASE_CASES
  }
}
