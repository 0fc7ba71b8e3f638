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

  /** Somebody looked through the matrix and the triggers, and found them right. */
  @Stored("playbook.reviewed.v1")
  record Reviewed(int number) implements PlaybookFact {}

  /** A review is due: a quarter went by since the last one, or a change of the rules. */
  @Stored("playbook.review-due.v1")
  record ReviewDue(int quarter) implements PlaybookFact {}
}
