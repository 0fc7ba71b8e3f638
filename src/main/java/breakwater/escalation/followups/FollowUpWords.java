package breakwater.escalation.followups;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationId;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.outbox.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words what people are told about follow-ups that they, or their people, owe. */
@Component
class FollowUpWords implements EffectOwner {
  static final String DUE = "escalation.follow-up-due";
  static final String MISSED = "escalation.follow-up-missed";

  static Effect effect(String kind, String key, EscalationId it, Audience audience, String to) {
    return new Effect(
        "%s/%s".formatted(key, to),
        kind,
        "in-app",
        to,
        Optional.empty(),
        Map.of("key", key, "escalation", it.value(), "audience", audience.name()));
  }

  @Override
  public Set<String> kinds() {
    return Set.of(DUE, MISSED);
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return kind.equals(DUE)
        ? Optional.of(new Topic("escalations", 50, "An escalation of a case of mine moves"))
        : Optional.empty();
  }

  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority() == Priority.CRITICAL;
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    if (history.standing(about(effect, "key")).isEmpty()) {
      return Optional.of("The follow-up was given in time.");
    }
    boolean waits =
        Escalation.find(history, new EscalationId(about(effect, "escalation")))
            .filter(it -> Owed.of(history, it).stream().anyMatch(o -> isOf(o, effect)))
            .isPresent();
    return waits ? Optional.empty() : Optional.of("The follow-up was given meanwhile.");
  }

  private static boolean isOf(Owed owed, Effect effect) {
    return owed.standing() != Owed.Standing.AHEAD
        && owed.audience() == Audience.valueOf(about(effect, "audience"))
        && about(effect, "key").contains("/" + owed.since());
  }

  @Override
  public Words words(History history, Effect effect) {
    String id = about(effect, "escalation");
    boolean missed = effect.kind().equals(MISSED);
    String whom =
        Audience.valueOf(about(effect, "audience")) == Audience.CUSTOMER
            ? "the customer"
            : "engineering";
    return new Words(
        (missed
                ? "Missed: the word to %s about escalation %s"
                : "Due: the word to %s about escalation %s")
            .formatted(whom, id),
        Case.of(history).title(),
        "/escalations/" + id,
        missed
            ? "You lead those who owe it, or answer for them."
            : "You or your team answer for its case.");
  }

  private static String about(Effect effect, String name) {
    return effect.about().getOrDefault(name, "");
  }
}
