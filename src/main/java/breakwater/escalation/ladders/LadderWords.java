package breakwater.escalation.ladders;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationId;
import breakwater.escalation.State;
import breakwater.escalation.ladders.LadderFact.LadderCalled;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Id;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Words what those are told who are called because nobody has claimed an escalation. Each step has
 * a kind of its own, so that what became of its call can be told.
 */
@Component
class LadderWords implements EffectOwner {
  /** How the team is told that it was raised, from which the first wait counts. */
  static final String RAISED = "escalation.raised";

  private static final String KIND = "escalation.ladder-step-";

  static String kind(int step) {
    return KIND + step;
  }

  static List<Effect> effects(Conclusion call) {
    var fact = (LadderCalled) call.fact();
    return Stream.<Id>concat(fact.people().stream(), fact.teams().stream())
        .map(
            to ->
                new Effect(
                    "%s/%s".formatted(call.key(), to.value()),
                    kind(fact.step()),
                    "in-app",
                    to.value(),
                    Optional.empty(),
                    Map.of(
                        "key",
                        call.key(),
                        "escalation",
                        fact.escalation().value(),
                        Effect.PART,
                        fact.escalation().value(),
                        "last",
                        Boolean.toString(fact.last()))))
        .toList();
  }

  @Override
  public Set<String> kinds() {
    return IntStream.rangeClosed(1, LaddersReader.MOST_STEPS + 1)
        .mapToObj(LadderWords::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority().compareTo(Priority.HIGH) <= 0;
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    boolean waits =
        Escalation.find(history, new EscalationId(about(effect, "escalation")))
            .filter(it -> it.state() == State.RAISED)
            .isPresent();
    return waits && history.standing(about(effect, "key")).isPresent()
        ? Optional.empty()
        : Optional.of("The escalation has moved on.");
  }

  @Override
  public Words words(History history, Effect effect) {
    String id = about(effect, "escalation");
    boolean last = Boolean.parseBoolean(about(effect, "last"));
    return new Words(
        "Nobody has claimed escalation %s".formatted(id),
        Case.of(history).title(),
        "/escalations/" + id,
        last
            ? "You are the last resort of its ladder: nobody is called after you."
            : "You are the next step of its ladder.");
  }

  private static String about(Effect effect, String name) {
    return effect.about().getOrDefault(name, "");
  }
}
