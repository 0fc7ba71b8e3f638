package breakwater.outbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Of what somebody wants to hear, and when not.
 *
 * @param off the ids of the topics of which they do not want to hear
 * @param digest what they hear together; empty = all comes at once
 * @param quiet empty = they may be disturbed at any time
 * @param zone in which their digest, their quiet hours, and "tomorrow", are meant
 */
public record Wishes(
    Set<String> off, Optional<Digest> digest, Optional<QuietHours> quiet, ZoneId zone) {
  /** Of everything, at any time, in UTC. */
  public static final Wishes NONE =
      new Wishes(Set.of(), Optional.empty(), Optional.empty(), ZoneOffset.UTC);

  /** Whether it is told now, later or never. */
  sealed interface Manners {
    /**
     * At once.
     *
     * @param digest that with which it comes; empty = it comes by itself
     */
    record Now(Optional<Instant> digest) implements Manners {}

    /** With their digest, and when their quiet hours are over. */
    record Later(Instant at) implements Manners {}

    /** They have switched the topic off. */
    record Never() implements Manners {}
  }

  /**
   * What is urgent breaks through quiet hours and waits for no digest; nothing breaks through a
   * switch.
   */
  Manners manners(Optional<Topic> topic, boolean urgent, Instant wantedAt, Instant now) {
    if (topic.filter(t -> off.contains(t.id())).isPresent()) {
      return new Manners.Never();
    }
    if (urgent) {
      return new Manners.Now(Optional.empty());
    }
    Optional<Instant> with =
        digest
            .filter(it -> topic.filter(t -> it.topics().contains(t.id())).isPresent())
            .map(it -> it.next(wantedAt, zone));
    Instant told = with.filter(now::isBefore).orElse(now);
    Instant free = quiet.flatMap(hours -> hours.end(told, zone)).orElse(told);
    return free.isAfter(now) ? new Manners.Later(free) : new Manners.Now(with);
  }

  /** Whether it is quiet for them at an instant. */
  boolean quiet(Instant now) {
    return quiet.flatMap(hours -> hours.end(now, zone)).isPresent();
  }
}
