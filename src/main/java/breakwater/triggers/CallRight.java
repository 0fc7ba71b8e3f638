package breakwater.triggers;

import breakwater.people.Right;

/** What may be done with calls. */
public enum CallRight implements Right {
  /** To ask that a case climb. */
  CALL_FOR_ESCALATION
}
