package breakwater.journal;

import java.util.List;
import java.util.function.Function;

/** The append-only, per-subject ordered list of facts. */
public interface Journal {
  History read(Subject subject);

  /**
   * Records told facts; what follows promptly is concluded in the same transaction. Told facts
   * always commit, whatever happens to their conclusions.
   *
   * @param expected the version on which the decision to tell them was made
   * @return the history with the told facts and what followed
   * @throws StaleVersion when the subject has moved on; re-read and decide again
   */
  History append(Subject subject, long expected, Actor by, Cause cause, List<Happening> told);

  /**
   * Locks the subject, reads it, lets the caller decide what to tell, and records that: never
   * stale. The decision runs once, in the transaction, and must not call out.
   */
  <R> Decided<R> decide(
      Subject subject, Actor by, Cause cause, Function<History, Decision<R>> decision);

  /**
   * What to tell, and what to answer.
   *
   * @param told empty = nothing is recorded
   */
  record Decision<R>(List<Happening> told, R answer) {}

  /** What was decided, and the history after it. */
  record Decided<R>(R answer, History history) {}
}
