package breakwater.triggers.closing;

import breakwater.cases.Case;
import breakwater.cases.Status;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import breakwater.triggers.closing.ClosingFact.ClosedForSilence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words what those are told who had a case that was closed because nobody spoke. */
@Component
class ClosingWords implements EffectOwner {
  private static final String CLOSED = "closing.closed";

  /** Longer after it nobody must hear of it; our own. */
  private static final Duration USEFUL = Duration.ofDays(3);

  /** Whoever has it, else its team; nobody where it has neither. */
  static List<Effect> effects(Case it, Conclusion closing, Instant now) {
    var fact = (ClosedForSilence) closing.fact();
    return it.assignee().map(Id::value).or(() -> it.team().map(Id::value)).stream()
        .map(
            to ->
                new Effect(
                    "%s/%s/%s".formatted(CLOSED, closing.key(), to),
                    CLOSED,
                    "in-app",
                    to,
                    Optional.of(now.plus(USEFUL)),
                    Map.of(
                        "rule",
                        fact.rule().value(),
                        "version",
                        fact.version().value(),
                        "key",
                        closing.key())))
        .toList();
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CLOSED);
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return Optional.of(
        new Topic("closed", 70, "A case of mine closes because the customer is silent"));
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return false;
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    boolean closed =
        Case.find(history).filter(it -> it.status() == Status.CLOSED).isPresent()
            && history.standing(effect.about().getOrDefault("key", "")).isPresent();
    return closed ? Optional.empty() : Optional.of("The case is open again.");
  }

  @Override
  public Words words(History history, Effect effect) {
    Case it = Case.of(history);
    return new Words(
        "Closed: case %s, the customer is silent".formatted(it.id()),
        it.title(),
        "/cases/" + it.id(),
        "The row %s of playbook %s says so."
            .formatted(
                effect.about().getOrDefault("rule", ""),
                effect.about().getOrDefault("version", "")));
  }
}
