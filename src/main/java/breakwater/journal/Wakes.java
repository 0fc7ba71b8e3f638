package breakwater.journal;

/** Wakes another subject: what happened here may matter there. */
public interface Wakes {
  /** Puts every reconciler that looks at this subject on the agenda, at once; coalesced. */
  void wake(Subject subject);
}
