package breakwater.journal;

/**
 * The queue in which work waits; each has its own workers, so that a hung model or a long sweep
 * takes no thread of due work.
 */
public enum Lane {
  /** Follows at once, in the transaction of the fact; here only what could not. */
  INTERACTIVE,
  /** An instant has come. */
  DUE,
  /** Models, files, other systems: computed outside any transaction. */
  PATIENT,
  /** The rules, or the code that follows them, have changed. */
  SWEEP,
  /** History from elsewhere. */
  IMPORT
}
