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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Delivers effects to channels that may be slow or fail, and again what {@link PageDelivery} could
 * not: takes one under a lease, asks its owner whether it is still wanted, hands it over outside
 * any transaction, and tells what became of it together with the row's end.
 */
@Component
class Outbox implements Worker {
  /** Attempts before it is given up; with the waits between them about three hours. */
  static final int TRIES = 12;

  /** The longest wait between two attempts. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  static final Actor ME = Actor.system("outbox");

  private final OutboxTable table;
  private final Journal journal;
  private final Clock clock;
  private final Handover handover;
  private final Manner manner;

  /**
   * What threads of this node are delivering; whatever else bears its name was left by an error.
   */
  private final Set<Long> held = ConcurrentHashMap.newKeySet();

  Outbox(OutboxTable table, Journal journal, Clock clock, Handover handover, Manner manner) {
    this.table = table;
    this.journal = journal;
    this.clock = clock;
    this.handover = handover;
    this.manner = manner;
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
    History history = journal.read(taken.subject());
    switch (manner.of(taken, history, now)) {
      case Manner.Ownerless(String trouble) -> retryOrGiveUp(taken, now, trouble);
      case Manner.Send(Dispatch dispatch) ->
          attempt(taken, manner.quoting(List.of(dispatch)).getFirst(), now);
      case Manner.Wait(Instant until) -> table.defer(taken, until);
      case Manner.Leave(NotSentReason why) -> leave(taken, now, why);
    }
  }

  private void leave(Taken taken, Instant now, NotSentReason why) {
    end(taken, End.NOT_SENT, now, why.name(), notSent(taken, why));
  }

  private void attempt(Taken taken, Dispatch dispatch, Instant now) {
    Effect effect = taken.effect();
    int attempt = dispatch.attempt();
    try {
      Receipt receipt = handover.hand(effect.channel(), dispatch);
      switch (receipt) {
        case Receipt.Delivered() -> end(taken, End.DELIVERED, now, null, delivered(taken, attempt));
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
        new Undeliverable(id(taken), kind(effect), channel(effect), attempts, part(effect)));
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

  static Delivered delivered(Taken taken, int attempts) {
    Effect effect = taken.effect();
    return new Delivered(id(taken), kind(effect), channel(effect), attempts, part(effect));
  }

  static NotSent notSent(Taken taken, NotSentReason why) {
    return new NotSent(id(taken), kind(taken.effect()), why, part(taken.effect()));
  }

  private static EffectId id(Taken taken) {
    return new EffectId(Long.toString(taken.id()));
  }

  private static Optional<PartId> part(Effect effect) {
    return Optional.ofNullable(effect.about().get(Effect.PART)).map(PartId::new);
  }

  private static EffectKind kind(Effect effect) {
    return new EffectKind(effect.kind());
  }

  private static EffectKind channel(Effect effect) {
    return new EffectKind(effect.channel());
  }
}
