package breakwater.gate;

/** What the gate answers to a call. */
public enum Verdict {
  /** Complete and signed: it climbs. */
  PASSED,
  /** It climbs at once; what was not verified is owed afterwards. */
  EXPEDITED,
  /** Something is missing. */
  EVIDENCE_WANTED,
  /** It is solved below, or belongs elsewhere: it does not climb. */
  DEFLECTED
}
