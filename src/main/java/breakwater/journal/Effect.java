package breakwater.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something wanted of the outside world. Written with the fact that wants it, delivered at least
 * once under one idempotency key, answered with a fact.
 *
 * <p>It holds ids only: the words are written at delivery, by the owner of its kind, so that an
 * erased text is in no queue.
 *
 * @param key with the subject, its idempotency key: the same key is the same effect
 * @param kind stable name of what is wanted, such as {@code escalation.raised}; its owner words it
 *     and says whether it is still wanted
 * @param channel by which way: {@code in-app}
 * @param recipient whom: the id of a person, team or endpoint
 * @param usefulUntil after this instant it is not sent any more; empty = always useful
 * @param about further ids that its words need
 */
public record Effect(
    String key,
    String kind,
    String channel,
    String recipient,
    Optional<Instant> usefulUntil,
    Map<String, String> about) {
  /**
   * The name in {@link #about} of the part of the subject that it is about, so that what becomes of
   * it can be told from what becomes of the same for another part.
   */
  public static final String PART = "part";
}
