package breakwater.playbook.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time until which a message promises that the customer hears from us, as it is written: what is
 * not exact, such as “next week”, is none, and nothing is guessed. Only English is understood.
 *
 * @param words such as {@code by friday noon}
 * @param until always later than when it was written
 */
public record PromisedTime(String words, Instant until) {
  /** How far away the next word may be promised: our own choice; beyond, it is a plan. */
  public static final Duration FURTHEST = Duration.ofDays(90);

  /**
   * Those of a text, in its order, each instant once; what it quotes is not ours.
   *
   * @param now when it is written
   * @param zone in which its times of day are meant
   */
  public static List<PromisedTime> in(String text, Instant now, ZoneId zone) {
    var found = new ArrayList<PromisedTime>();
    for (String sentence : VaguePromise.sentences(text)) {
      if (VaguePromise.promises(sentence)) {
        TimePhrase.first(sentence, now.atZone(zone))
            .filter(it -> it.until().isAfter(now))
            .filter(it -> !it.until().isAfter(now.plus(FURTHEST)))
            .filter(it -> found.stream().noneMatch(other -> other.until().equals(it.until())))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** The first, which is the next word that is owed. */
  public static Optional<PromisedTime> first(String text, Instant now, ZoneId zone) {
    return in(text, now, zone).stream().min(Comparator.comparing(PromisedTime::until));
  }
}
