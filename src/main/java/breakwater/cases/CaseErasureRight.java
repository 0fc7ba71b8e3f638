package breakwater.cases;

import breakwater.people.Administrative;

/** What only administrators may do with cases. */
public enum CaseErasureRight implements Administrative {
  /** Erase all that people wrote on a case, for ever. */
  ERASE_CASES
}
