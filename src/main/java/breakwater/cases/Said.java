package breakwater.cases;

import breakwater.accounts.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something to be said on a case.
 *
 * @param source through which channel it came or goes
 * @param contact who of the customer said it, where that is known
 * @param body may be empty
 * @param automatic whether a machine wrote it, such as a confirmation of receipt
 * @param at when it was said; empty = now
 */
public record Said(
    Direction direction,
    Label source,
    Optional<ContactId> contact,
    String body,
    boolean automatic,
    Optional<Instant> at,
    List<Upload> attachments) {

  public enum Direction {
    /** The customer to us. */
    INBOUND,
    /** We to the customer. */
    OUTBOUND,
    /** Among ourselves. */
    NOTE
  }

  /** Written here and now. */
  public static Said now(Direction direction, Label source, String body, List<Upload> attachments) {
    return new Said(
        direction, source, Optional.empty(), body, false, Optional.empty(), attachments);
  }
}
