package breakwater.triggers.attention;

import breakwater.cases.Case;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words what people who pay attention to a case are told. */
@Component
class AttentionWords implements EffectOwner {
  private static final String AWAKE = "attention.awake";
  private static final String MENTIONED = "attention.mentioned";
  private static final String WATCHED = "attention.watched";

  /** Later nobody needs to hear it. */
  private static final Duration USEFUL = Duration.ofDays(3);

  static Effect awake(Snooze it) {
    return effect(
        AWAKE,
        Long.toString(it.since().toEpochMilli()),
        it.by(),
        it.until().orElseThrow(),
        Map.of());
  }

  static Effect mentioned(PersonId person, MessageId message, Instant at) {
    return effect(MENTIONED, message.value(), person, at, Map.of("message", message.value()));
  }

  static Effect watched(PersonId person, Recorded<?> what, String words) {
    return effect(
        WATCHED, Long.toString(what.version()), person, what.recordedAt(), Map.of("what", words));
  }

  private static Effect effect(
      String kind, String which, PersonId to, Instant at, Map<String, String> about) {
    return new Effect(
        "%s/%s/%s".formatted(kind, which, to),
        kind,
        "in-app",
        to.value(),
        Optional.of(at.plus(USEFUL)),
        about);
  }

  @Override
  public Set<String> kinds() {
    return Set.of(AWAKE, MENTIONED, WATCHED);
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    return switch (effect.kind()) {
      case AWAKE ->
          Case.find(history).filter(c -> c.status().unfinished()).isPresent()
              ? Optional.empty()
              : Optional.of("The case is finished.");
      case WATCHED ->
          Watchers.of(history).has(new PersonId(effect.recipient()))
              ? Optional.empty()
              : Optional.of("They watch it no longer.");
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return Optional.of(
        switch (kind) {
          case AWAKE -> new Topic("awake", 40, "A case that I put aside comes back");
          case MENTIONED -> new Topic("mentions", 10, "Somebody mentions me in a note");
          default -> new Topic("watched", 30, "Something happens to a case that I watch");
        });
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    Case shown = Case.of(history);
    return shown.priority() == Priority.CRITICAL || shown.traits().restricted();
  }

  @Override
  public Words words(History history, Effect effect) {
    Case shown = Case.of(history);
    TextRef title = shown.title();
    String path = "/cases/" + shown.id();
    return switch (effect.kind()) {
      case AWAKE ->
          new Words(
              "Back on your desk: case " + shown.id(), title, path, "You put it aside until now.");
      case MENTIONED ->
          new Words(
              "You are mentioned on case " + shown.id(),
              title,
              path + "#message-" + effect.about().getOrDefault("message", ""),
              "A note names you with an @.");
      default ->
          new Words(
              "%s: case %s".formatted(effect.about().getOrDefault("what", "News"), shown.id()),
              title,
              path,
              "You watch this case.");
    };
  }
}
