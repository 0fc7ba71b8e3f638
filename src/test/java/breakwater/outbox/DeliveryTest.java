package breakwater.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.engine.Probe;
import breakwater.outbox.Channel.Dispatch;
import breakwater.outbox.Channel.Receipt;
import breakwater.outbox.OutboxFact.Delivered;
import breakwater.outbox.OutboxFact.NotSent;
import breakwater.outbox.OutboxFact.NotSentReason;
import breakwater.outbox.OutboxFact.Undeliverable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rule 11 and reliability, R8: at least once under one key, and answered with a fact. */
class DeliveryTest extends Product {

  @Test
  void whatIsDeliveredIsAnsweredWithAFact() {
    Subject p = full();
    settle();
    assertThat(script().seen(p.toString())).hasSize(1);
    assertThat(fact(p, Delivered.class).attempts()).isEqualTo(1);
    settle();
    assertThat(script().seen(p.toString())).hasSize(1);
  }

  @Test
  void aFailureIsTriedAgainUnderTheSameKey() {
    Subject p = probe();
    script()
        .next(
            p.toString(),
            d -> {
              throw new IOException("reset after reading");
            },
            d -> {
              TimeUnit.SECONDS.sleep(60);
              return new Receipt.Delivered();
            });
    fill(p);
    advance(Duration.ofMinutes(5));
    assertThat(script().seen(p.toString())).extracting(Dispatch::attempt).containsExactly(1, 2, 3);
    assertThat(script().seen(p.toString())).extracting(Dispatch::key).containsOnly(key(p));
    assertThat(fact(p, Delivered.class).attempts()).isEqualTo(3);
  }

  @Test
  void whatWillNeverArriveSaysSo() {
    Subject p = probe();
    script().next(p.toString(), d -> new Receipt.Undeliverable("no such person"));
    fill(p);
    settle();
    assertThat(fact(p, Undeliverable.class).attempts()).isEqualTo(1);
  }

  @Test
  void whatFailsForHoursIsGivenUp() {
    Subject p = probe();
    Script.Step failure =
        d -> {
          throw new IOException("down");
        };
    var failures = new Script.Step[Outbox.TRIES];
    java.util.Arrays.fill(failures, failure);
    script().next(p.toString(), failures);
    fill(p);
    advance(Duration.ofHours(6));
    assertThat(fact(p, Undeliverable.class).attempts()).isEqualTo(Outbox.TRIES);
  }

  @Test
  void whatItsOwnerDoesNotWantAnyMoreIsNotSent() {
    Subject p = probe();
    script().unwant(p.toString(), "somebody has claimed it");
    fill(p);
    settle();
    assertThat(script().seen(p.toString())).isEmpty();
    assertThat(fact(p, NotSent.class).reason()).isEqualTo(NotSentReason.NO_LONGER_WANTED);
  }

  @Test
  void whatADeadNodeHeldIsTakenOverUnderTheSameKey() {
    Subject p = probe();
    fill(p);
    db().sql("update outbox set node = :dead, epoch = 7 where subject = :p")
        .param("dead", UUID.randomUUID())
        .param("p", p.toString())
        .update();
    settle();
    assertThat(script().seen(p.toString())).singleElement().returns(key(p), Dispatch::key);
    assertThat(fact(p, Delivered.class)).isNotNull();
  }

  @Test
  void whatThisNodeCouldNotEndItTakesUpAgain() {
    Subject p = probe();
    fill(p);
    db().sql("update outbox set node = :me where subject = :p")
        .param("me", bean(breakwater.journal.Nodes.class).me())
        .param("p", p.toString())
        .update();
    settle();
    assertThat(fact(p, Delivered.class)).isNotNull();
  }

  @Test
  void aNodeThatWasFrozenSaysNothingOverItsSuccessor() {
    Subject p = probe();
    script()
        .next(
            p.toString(),
            d -> {
              db().sql("update outbox set epoch = epoch + 1 where subject = :p")
                  .param("p", p.toString())
                  .update();
              return new Receipt.Delivered();
            });
    fill(p);
    bean(Outbox.class).work();
    assertThat(bean(Journal.class).read(p).has(Delivered.class)).isFalse();
  }

  @Test
  void ofWhatIsOnlyImportedNothingIsSent() {
    Subject p = probe();
    bean(Journal.class)
        .decide(
            p,
            Actor.system("import"),
            Cause.importing("i1"),
            h -> new Journal.Decision<>(List.of(Happening.now(new Probe.Added(100))), 0));
    settle();
    assertThat(bean(Journal.class).read(p).has(Probe.Full.class)).isTrue();
    assertThat(script().seen(p.toString())).isEmpty();
  }

  private Subject full() {
    Subject p = probe();
    fill(p);
    return p;
  }

  private static Subject probe() {
    return new Subject("probe", unique("outbox"));
  }

  private void fill(Subject p) {
    bean(Journal.class)
        .decide(
            p,
            Actor.person("ann"),
            Cause.request("test"),
            h -> new Journal.Decision<>(List.of(Happening.now(new Probe.Added(100))), 0));
  }

  private <F extends OutboxFact> F fact(Subject p, Class<F> type) {
    return type.cast(bean(Journal.class).read(p).of(type).getFirst().fact());
  }

  private long key(Subject p) {
    return db().sql("select id from outbox where subject = :p")
        .param("p", p.toString())
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private Script script() {
    return bean(Script.class);
  }

  private JdbcClient db() {
    return bean(JdbcClient.class);
  }
}
