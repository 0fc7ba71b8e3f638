package breakwater.journal;

import java.util.List;

/** Appends much history at once, for imports: many facts of many subjects in one transaction. */
public interface BulkJournal {
  /**
   * Told facts of one subject, in any order of {@code at}.
   *
   * @param told not empty
   */
  record Batch(Subject subject, List<Happening> told) {}

  /**
   * Locks the subjects in order of their names, appends, and runs prompt reconcilers and views once
   * for each subject at the end. Joins the caller's transaction.
   *
   * @param batches each subject at most once; at most a few hundred
   * @return how many facts were recorded
   */
  int append(Actor by, Cause cause, List<Batch> batches);
}
