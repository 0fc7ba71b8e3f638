package breakwater.outbox;

import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.outbox.Channel.Dispatch;
import breakwater.outbox.OutboxFact.NotSentReason;
import breakwater.outbox.OutboxTable.Taken;
import breakwater.outbox.Wishes.Manners;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done with an effect that is due, as its owner and its recipient want it. */
@Component
class Manner {
  private final WishTable wishes;
  private final Texts texts;
  private final Map<String, EffectOwner> owners = new HashMap<>();

  Manner(WishTable wishes, Texts texts, ObjectProvider<EffectOwner> all) {
    this.wishes = wishes;
    this.texts = texts;
    for (EffectOwner owner : all) {
      for (String kind : owner.kinds()) {
        if (owners.put(kind, owner) != null) {
          throw new IllegalStateException("Two modules own effects of the kind " + kind);
        }
      }
    }
  }

  /** What to do. */
  sealed interface What {}

  /**
   * Hand it over.
   *
   * @param dispatch without what it quotes, see {@link #quoting}
   */
  record Send(Dispatch dispatch) implements What {}

  record Wait(Instant until) implements What {}

  record Leave(NotSentReason why) implements What {}

  record Ownerless(String trouble) implements What {}

  Map<String, Wishes> wishes(Collection<String> recipients) {
    return wishes.of(recipients);
  }

  What of(Taken taken, History history, Instant now) {
    return of(taken, history, wishes.of(taken.effect().recipient()), now);
  }

  /**
   * @param wishes of its recipient
   */
  What of(Taken taken, History history, Wishes wishes, Instant now) {
    Effect effect = taken.effect();
    EffectOwner owner = owners.get(effect.kind());
    if (owner == null) {
      return new Ownerless("No module owns effects of the kind " + effect.kind());
    }
    Optional<NotSentReason> unwanted = unwanted(owner, history, effect, now);
    if (unwanted.isPresent()) {
      return new Leave(unwanted.get());
    }
    boolean urgent = owner.urgent(history, effect);
    return switch (wishes.manners(owner.topic(effect.kind()), urgent, taken.wantedAt(), now)) {
      case Manners.Now(var digest) -> new Send(dispatch(taken, owner, history, urgent, digest));
      case Manners.Later(Instant at) -> new Wait(at);
      case Manners.Never() -> new Leave(NotSentReason.SWITCHED_OFF);
    };
  }

  /** The same, with what they quote. */
  List<Dispatch> quoting(List<Dispatch> dispatches) {
    Map<TextRef, String> read =
        texts.read(
            dispatches.stream()
                .flatMap(it -> it.words().quoted().stream())
                .collect(Collectors.toSet()));
    return dispatches.stream().map(it -> it.saying(it.words().spoken(read))).toList();
  }

  private static Dispatch dispatch(
      Taken taken, EffectOwner owner, History history, boolean urgent, Optional<Instant> digest) {
    Effect effect = taken.effect();
    return new Dispatch(
        taken.id(),
        taken.subject(),
        effect.recipient(),
        owner.words(history, effect),
        taken.tries() + 1,
        effect.kind(),
        owner.topic(effect.kind()).map(Topic::id).orElse(""),
        urgent,
        digest);
  }

  private static Optional<NotSentReason> unwanted(
      EffectOwner owner, History history, Effect effect, Instant now) {
    if (effect.usefulUntil().filter(until -> until.isBefore(now)).isPresent()) {
      return Optional.of(NotSentReason.TOO_LATE);
    }
    return owner.noLongerWanted(history, effect, now).map(why -> NotSentReason.NO_LONGER_WANTED);
  }
}
