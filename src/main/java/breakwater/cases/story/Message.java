package breakwater.cases.story;

import breakwater.accounts.ContactId;
import breakwater.cases.AttachmentId;
import breakwater.cases.CaseFact.Media;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.journal.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing said on a case.
 *
 * @param by who told us: a person, or the channel's own caller
 * @param contact who of the customer said it, where that is known
 * @param body empty = erased
 * @param recordedOn on which case it was recorded: this one, or one that was merged into it
 * @param splitOff to which case it went that was made of it; empty = it belongs here
 */
public record Message(
    MessageId id,
    Direction direction,
    Instant at,
    Instant recordedAt,
    Actor by,
    Optional<ContactId> contact,
    boolean automatic,
    Optional<String> body,
    List<Attachment> attachments,
    CaseId recordedOn,
    Optional<CaseId> splitOff) {

  /** The same as one that belongs to the case on which it was recorded. */
  Message here() {
    return new Message(
        id,
        direction,
        at,
        recordedAt,
        by,
        contact,
        automatic,
        body,
        attachments,
        recordedOn,
        Optional.empty());
  }

  /**
   * A file that came with it.
   *
   * @param name empty = erased
   */
  public record Attachment(AttachmentId id, Media media, long bytes, Optional<String> name) {
    /** Names that were kept before they were freed of what nobody sees are freed of it here. */
    public Attachment {
      name = name.map(Upload::seen);
    }
  }
}
