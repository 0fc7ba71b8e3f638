package breakwater.cases.story;

import breakwater.journal.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a case, in words.
 *
 * @param name the stored name of the fact
 * @param claimedAt where somebody claimed an instant that lay ahead: it then counts from when it
 *     was recorded
 * @param told by a person, channel, system or import; false = concluded by the product
 * @param details its components by name. A text is {@link Text}
 */
public record Event(
    long version,
    String name,
    Instant at,
    Instant recordedAt,
    Optional<Instant> claimedAt,
    Actor by,
    boolean told,
    Map<String, Object> details) {

  /**
   * What somebody wrote.
   *
   * @param text empty when it is erased
   */
  public record Text(String text, boolean erased) {}
}
