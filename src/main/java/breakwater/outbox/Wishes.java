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
 * @param quiet empty = they may be disturbed at any time
 * @param zone in which their quiet hours, and "tomorrow", are meant
 */
public record Wishes(Set<String> off, Optional<QuietHours> quiet, ZoneId zone) {
  /** Of everything, at any time, in UTC. */
  public static final Wishes NONE = new Wishes(Set.of(), Optional.empty(), ZoneOffset.UTC);

  /** Whether it is told now, later or never. */
  sealed interface Manners {
    /** At once. */
    record Now() implements Manners {}

    /** When their quiet hours are over. */
    record Later(Instant at) implements Manners {}

    /** They have switched the topic off. */
    record Never() implements Manners {}
  }

  /** What is urgent breaks through quiet hours; nothing breaks through a switch. */
  Manners manners(Optional<Topic> topic, boolean urgent, Instant now) {
    if (topic.filter(t -> off.contains(t.id())).isPresent()) {
      return new Manners.Never();
    }
    return quiet
        .filter(hours -> !urgent)
        .flatMap(hours -> hours.end(now, zone))
        .<Manners>map(Manners.Later::new)
        .orElseGet(Manners.Now::new);
  }

  /** Whether it is quiet for them at an instant. */
  boolean quiet(Instant now) {
    return quiet.flatMap(hours -> hours.end(now, zone)).isPresent();
  }
}
