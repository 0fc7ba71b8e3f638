package breakwater.playbook.versions;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import java.time.Instant;
import java.util.Optional;

/** What happened to the rules of the house; the audit trail of their versions. */
public sealed interface PlaybookFact extends Fact {
  Subject SUBJECT = new Subject("playbook", "house");

  /**
   * A version was written.
   *
   * @param from when it comes into force
   * @param reason empty = the product itself or its file brought it
   */
  @Stored("playbook.version-written.v1")
  record VersionWritten(int number, Instant from, Optional<TextRef> reason)
      implements PlaybookFact {}

  /** A version was called off before it came into force. */
  @Stored("playbook.version-withdrawn.v1")
  record VersionWithdrawn(int number) implements PlaybookFact {}

  /**
   * Somebody looked through the matrix and the triggers, and found them right.
   *
   * @param stale how many contacts led nowhere then
   */
  @Stored("playbook.reviewed.v1")
  record Reviewed(int number, int stale) implements PlaybookFact {}

  /**
   * The matrix and the triggers are to be looked through again.
   *
   * @param stale how many contacts led nowhere then
   */
  @Stored("playbook.review-due.v1")
  record ReviewDue(Ground ground, int stale) implements PlaybookFact {}

  /** Why a review is due. */
  enum Ground {
    /** A quarter went by since the last one. */
    QUARTER,
    /** More contacts lead nowhere: somebody left, or a team is empty. */
    CONTACTS
  }
}
