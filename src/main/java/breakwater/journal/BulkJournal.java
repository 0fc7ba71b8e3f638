package breakwater.journal;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

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
  default int append(Actor by, Cause cause, List<Batch> batches) {
    return append(by, cause, batches.stream().map(Batch::subject).toList(), known -> batches);
  }

  /**
   * Like {@link #append(Actor, Cause, List)}, but what is told is decided when all the subjects are
   * locked.
   *
   * @param subjects each at most once; at most a few hundred
   * @param decide gets the histories in order of names, those that are empty too; answers with
   *     batches for some of these subjects
   */
  int append(
      Actor by,
      Cause cause,
      Collection<Subject> subjects,
      Function<List<History>, List<Batch>> decide);
}
