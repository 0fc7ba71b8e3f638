package breakwater.escalation.telling;

import breakwater.cases.Case;
import breakwater.cases.Priority;
import breakwater.escalation.Escalation;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import breakwater.outbox.EffectOwner;
import breakwater.outbox.Topic;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words what is told about escalations, and says when it is not worth telling any more. */
@Component
class EscalationWords implements EffectOwner {
  private final Playbooks playbooks;

  EscalationWords(Playbooks playbooks) {
    this.playbooks = playbooks;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(
        Wanted.RAISED,
        Wanted.CLAIMED,
        Wanted.HANDED_OVER,
        Wanted.BOUNCED_BACK,
        Wanted.QUESTION,
        Wanted.RESOLVED,
        Wanted.CASE_FINISHED);
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    Supporters support = Supporters.under(playbooks.at(now).section(Matrix.class));
    return Wanted.of(history, support).stream().anyMatch(e -> e.key().equals(effect.key()))
        ? Optional.empty()
        : Optional.of("The escalation has moved on.");
  }

  @Override
  public Optional<Topic> topic(String kind) {
    return switch (kind) {
      case Wanted.RAISED, Wanted.HANDED_OVER, Wanted.CASE_FINISHED -> Optional.empty();
      default -> Optional.of(new Topic("escalations", 50, "An escalation of a case of mine moves"));
    };
  }

  /** Who is called at the higher priorities is on duty for it; the rest waits for the morning. */
  @Override
  public boolean urgent(History history, Effect effect) {
    return Case.of(history).priority().compareTo(Priority.HIGH) <= 0;
  }

  @Override
  public breakwater.outbox.Words words(History history, Effect effect) {
    String id = effect.about().getOrDefault("escalation", "");
    TextRef title = Case.of(history).title();
    return new breakwater.outbox.Words(
        "%s: escalation %s".formatted(what(effect.kind()), id),
        title,
        "/escalations/" + id,
        why(history, effect));
  }

  private static String why(History history, Effect effect) {
    return switch (effect.kind()) {
      case Wanted.BOUNCED_BACK, Wanted.QUESTION -> asked(history, effect);
      default -> why(effect.kind());
    };
  }

  /** Who stands for the package is told because of that, whoever else they are. */
  private static String asked(History history, Effect effect) {
    if (Supporters.verifiers(history).contains(effect.recipient())) {
      return "You are named in its package as having verified it.";
    }
    return signed(history, effect) ? "You signed its package." : why(effect.kind());
  }

  private static boolean signed(History history, Effect effect) {
    return Escalation.all(history).stream()
        .filter(it -> it.id().value().equals(effect.about().get("escalation")))
        .flatMap(it -> Supporters.signer(history, it).stream())
        .anyMatch(effect.recipient()::equals);
  }

  private static String why(String kind) {
    return switch (kind) {
      case Wanted.RAISED -> "It was raised to your team.";
      case Wanted.HANDED_OVER -> "Somebody handed it over to you.";
      case Wanted.CASE_FINISHED -> "You have it: go on, or resolve or close it.";
      default -> "You or your team answer for its case, or you signed or called for it.";
    };
  }

  private static String what(String kind) {
    return switch (kind) {
      case Wanted.RAISED -> "Waits to be claimed";
      case Wanted.CLAIMED -> "Claimed";
      case Wanted.HANDED_OVER -> "Handed over to you";
      case Wanted.BOUNCED_BACK -> "Bounced back, something is missing";
      case Wanted.QUESTION -> "Engineering asks a question";
      case Wanted.RESOLVED -> "Resolved, the customer waits to be told";
      case Wanted.CASE_FINISHED -> "Support has finished its case";
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
