package breakwater.outbox;

import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people choose of what they hear, and when they are left in peace. */
@Service
public class NoticeWishes {
  private final WishTable table;
  private final ObjectProvider<EffectOwner> owners;
  private final Clock clock;

  NoticeWishes(WishTable table, ObjectProvider<EffectOwner> owners, Clock clock) {
    this.table = table;
    this.owners = owners;
    this.clock = clock;
  }

  /** Whoever has chosen nothing hears of everything, at any time. */
  @Transactional(readOnly = true)
  public Wishes of(PersonId person) {
    return table.of(person.value());
  }

  /** In which zone somebody lives; whoever has not said: UTC. */
  public ZoneId zone(PersonId person) {
    return of(person).zone();
  }

  /** The same of whoever asks; of a program: UTC. */
  public ZoneId zone(Caller caller) {
    return caller.actor().kind() == Actor.Kind.PERSON ? zone(caller.person()) : ZoneOffset.UTC;
  }

  /** All that can be switched off, in order. */
  public List<Topic> topics() {
    var topics = new TreeMap<String, Topic>();
    owners.stream()
        .flatMap(owner -> owner.kinds().stream().sorted().flatMap(k -> owner.topic(k).stream()))
        .forEach(topic -> topics.putIfAbsent(topic.id(), topic));
    return topics.values().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
  }

  /** Chooses for oneself. */
  @Transactional
  public Answer<Wishes> choose(Caller caller, Wishes wishes) {
    PersonId person = caller.person();
    Set<String> known = topics().stream().map(Topic::id).collect(Collectors.toSet());
    Optional<String> stranger =
        Stream.concat(
                wishes.off().stream(),
                wishes.digest().stream().flatMap(digest -> digest.topics().stream()))
            .filter(id -> !known.contains(id))
            .sorted()
            .findFirst();
    if (stranger.isPresent()) {
      return wrong("Nothing is told under the topic “%s”.".formatted(stranger.get()));
    }
    if (wishes.quiet().filter(hours -> hours.from().equals(hours.until())).isPresent()) {
      return wrong("Quiet hours that end when they begin are none. Name another end, or no hours.");
    }
    if (wishes.digest().filter(Digest::atNight).isPresent()) {
      return wrong(
          "Nobody is reminded at night. Name a time for the digest from %s to %s."
              .formatted(Digest.EARLIEST, Digest.LATEST));
    }
    table.put(person.value(), wishes, clock.now());
    return Answer.done(wishes);
  }

  private static Answer<Wishes> wrong(String sentence) {
    return Answer.refused(Refusal.invalid("notice-wish-wrong", sentence));
  }
}
