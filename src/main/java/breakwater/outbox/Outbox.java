package breakwater.outbox;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Worker;
import breakwater.outbox.Channel.Dispatch;
import breakwater.outbox.Channel.Receipt;
import breakwater.outbox.OutboxFact.Delivered;
import breakwater.outbox.OutboxFact.NotSent;
import breakwater.outbox.OutboxFact.NotSentReason;
import breakwater.outbox.OutboxFact.Undeliverable;
import breakwater.outbox.OutboxTable.End;
import breakwater.outbox.OutboxTable.Taken;
import breakwater.outbox.Wishes.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Delivers effects: takes one under a lease, asks its owner whether it is still wanted, hands it
 * over outside any transaction, and tells what became of it together with the row's end.
 */
@Component
class Outbox implements Worker {
  /** Attempts before it is given up; with the waits between them about three hours. */
  static final int TRIES = 12;

  /** The longest wait between two attempts. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  private static final Actor ME = Actor.system("outbox");

  private final OutboxTable table;
  private final Journal journal;
  private final Clock clock;
  private final Handover handover;
  private final WishTable wishes;
  private final Map<String, EffectOwner> owners = new HashMap<>();

  /**
   * What threads of this node are delivering; whatever else bears its name was left by an error.
   */
  private final Set<Long> held = ConcurrentHashMap.newKeySet();

  Outbox(
      OutboxTable table,
      Journal journal,
      Clock clock,
      Handover handover,
      WishTable wishes,
      ObjectProvider<EffectOwner> all) {
    this.table = table;
    this.journal = journal;
    this.clock = clock;
    this.handover = handover;
    this.wishes = wishes;
    for (EffectOwner owner : all) {
      for (String kind : owner.kinds()) {
        if (owners.put(kind, owner) != null) {
          throw new IllegalStateException("Two modules own effects of the kind " + kind);
        }
      }
    }
  }

  @Override
  public String name() {
    return "outbox";
  }

  /** One slow channel must not delay the others. */
  @Override
  public int threads() {
    return 4;
  }

  @Override
  public boolean work() {
    Optional<Taken> taken = take();
    if (taken.isPresent()) {
      try {
        deliver(taken.get());
      } finally {
        held.remove(taken.get().id());
      }
    }
    return taken.isPresent();
  }

  /** One thread after the other, so that what is taken is held before the next one looks. */
  private synchronized Optional<Taken> take() {
    Optional<Taken> taken = table.take(clock.now(), held);
    taken.ifPresent(t -> held.add(t.id()));
    return taken;
  }

  @Override
  public Optional<Instant> next() {
    return table.next();
  }

  private void deliver(Taken taken) {
    Instant now = clock.now();
    Effect effect = taken.effect();
    EffectOwner owner = owners.get(effect.kind());
    if (owner == null) {
      retryOrGiveUp(taken, now, "No module owns effects of the kind " + effect.kind());
      return;
    }
    History history = journal.read(taken.subject());
    Optional<NotSentReason> unwanted = unwanted(owner, history, effect, now);
    if (unwanted.isPresent()) {
      leave(taken, now, unwanted.get());
      return;
    }
    boolean urgent = owner.urgent(history, effect);
    Wishes wanted = wishes.of(effect.recipient());
    switch (wanted.manners(owner.topic(effect.kind()), urgent, taken.wantedAt(), now)) {
      case Manners.Now(var digest) ->
          attempt(taken, dispatch(taken, owner, history, urgent, digest), now);
      case Manners.Later(Instant at) -> table.defer(taken, at);
      case Manners.Never() -> leave(taken, now, NotSentReason.SWITCHED_OFF);
    }
  }

  private void leave(Taken taken, Instant now, NotSentReason why) {
    end(taken, End.NOT_SENT, now, why.name(), new NotSent(id(taken), kind(taken.effect()), why));
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

  private void attempt(Taken taken, Dispatch dispatch, Instant now) {
    Effect effect = taken.effect();
    int attempt = dispatch.attempt();
    try {
      Receipt receipt = handover.hand(effect.channel(), dispatch);
      switch (receipt) {
        case Receipt.Delivered() ->
            end(
                taken,
                End.DELIVERED,
                now,
                null,
                new Delivered(id(taken), kind(effect), channel(effect), attempt));
        case Receipt.Undeliverable(String reason) -> giveUp(taken, now, attempt, reason);
      }
    } catch (Exception e) {
      retryOrGiveUp(taken, now, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void retryOrGiveUp(Taken taken, Instant now, String trouble) {
    if (taken.tries() + 1 >= TRIES) {
      giveUp(taken, now, taken.tries() + 1, trouble);
    } else {
      table.tryAgain(taken, now.plus(pause(taken.tries())), trouble);
    }
  }

  private void giveUp(Taken taken, Instant now, int attempts, String trouble) {
    Effect effect = taken.effect();
    end(
        taken,
        End.UNDELIVERABLE,
        now,
        trouble,
        new Undeliverable(id(taken), kind(effect), channel(effect), attempts));
  }

  /** 2, 4, 8 … seconds, up to half an hour. */
  private static Duration pause(int tries) {
    Duration pause = Duration.ofSeconds(2L << Math.min(tries, 20));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }

  /**
   * The row's end and the fact commit together, under the head lock; a late node changes nothing.
   */
  private void end(Taken taken, End end, Instant now, @Nullable String trouble, Fact fact) {
    journal.decide(
        taken.subject(),
        ME,
        Cause.delivery(Long.toString(taken.id())),
        history ->
            new Journal.Decision<>(
                table.end(taken, end, now, trouble) ? List.of(Happening.now(fact)) : List.of(),
                end));
  }

  private static EffectId id(Taken taken) {
    return new EffectId(Long.toString(taken.id()));
  }

  private static EffectKind kind(Effect effect) {
    return new EffectKind(effect.kind());
  }

  private static EffectKind channel(Effect effect) {
    return new EffectKind(effect.channel());
  }
}
