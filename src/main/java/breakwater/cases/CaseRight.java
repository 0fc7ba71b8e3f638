package breakwater.cases;

import breakwater.people.Right;

/** What may be done with cases. */
public enum CaseRight implements Right {
  /** See cases, what was said on them and what happened to them. */
  READ_CASES,
  /** Open cases; write messages and notes, or hand in what was said elsewhere. */
  WRITE_MESSAGES,
  /** Change what a case is and where it stands. */
  CHANGE_CASES
}
