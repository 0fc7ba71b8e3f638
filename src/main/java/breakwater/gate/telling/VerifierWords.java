package breakwater.gate.telling;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.gate.document.Verified;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Recorded;
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

/** Words what those are told whom a package names. */
@Component
class VerifierWords implements EffectOwner {
  private static final String NAMED = "gate.verifier";

  /** Later nobody needs to hear it. */
  private static final Duration USEFUL = Duration.ofDays(3);

  static Effect named(PersonId person, Recorded<?> where) {
    return new Effect(
        "%s/%d/%s".formatted(NAMED, where.version(), person),
        NAMED,
        "in-app",
        person.value(),
        Optional.of(where.recordedAt().plus(USEFUL)),
        Map.of());
  }

  @Override
  public Set<String> kinds() {
    return Set.of(NAMED);
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    boolean stands =
        history.of(Verified.class).reversed().stream()
            .limit(1)
            .flatMap(last -> ((Verified) last.fact()).verifiers().stream())
            .anyMatch(person -> person.value().equals(effect.recipient()));
    return stands ? Optional.empty() : Optional.of("They are named no more.");
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return Optional.of(new Topic("verified", 45, "A package names me as having verified it"));
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority() == Priority.CRITICAL;
  }

  @Override
  public Words words(History history, Effect effect) {
    Case it = Case.of(history);
    return new Words(
        "You are named as having verified case %s".formatted(it.id()),
        it.title(),
        "/cases/%s/gate".formatted(it.id()),
        "Its package for engineering names you. If you have not verified it, say so on the case.");
  }
}
