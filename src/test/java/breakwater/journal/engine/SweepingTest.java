package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.journal.EngineRoom;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Rules;
import breakwater.journal.Subject;
import breakwater.journal.Sweeps;
import breakwater.journal.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House, rules 8 and 9: wakes and sweeps reach every subject, once, and resume. */
class SweepingTest extends EngineTest {

  @Test
  void aSweepReachesSubjectsAtWhichTheFollowerHasNeverLooked() {
    Subject p = probe();
    tell(p, new Probe.Added(100));
    // As if an earlier release had not known the reconciler.
    db().sql("delete from agenda where subject = :p").param("p", p.toString()).update();
    bean(Sweeps.class).sweep("probe.quiet", "a new reconciler");
    settle();
    EngineRoom.SweepProgress progress = bean(EngineRoom.class).sweep("probe.quiet").orElseThrow();
    assertThat(progress.done()).isTrue();
    assertThat(progress.subjects()).isPositive();
    advance(Duration.ofHours(2));
    assertThat(journal().read(p).has(Probe.Quiet.class)).isTrue();
  }

  @Test
  void aSweepRunsOnlyWhereItIsBehindAndASecondRunAddsNothing() {
    Subject p = probe();
    tell(p, new Probe.Added(100));
    settle();
    long version = journal().read(p).version();
    bean(Sweeps.class).sweep("probe.sum", "first");
    settle();
    bean(Sweeps.class).sweep("probe.sum", "second");
    settle();
    assertThat(journal().read(p).version()).isEqualTo(version);
  }

  @Test
  void whatAReconcilerDoesNotSayThatItFollowsIsRefusedToIt() {
    Rules rules =
        new Rules() {
          @Override
          public String version() {
            return "1";
          }

          @Override
          public <S> S section(Class<S> type) {
            return type.cast(7);
          }
        };
    assertThat(gather(rules, Set.of(Integer.class))).isEqualTo(7);
    assertThat(gather(rules, Set.of(Rules.class))).isEqualTo(7);
    assertThatThrownBy(() -> gather(rules, Set.of(String.class)))
        .hasMessageContaining("probe.reading reads the section Integer")
        .hasMessageContaining("follows()");
  }

  private static Integer gather(Rules rules, Set<Class<?>> follows) {
    var reading =
        new Probes.Base("probe.reading", Probe.Added.class) {
          @Override
          public Set<Class<?>> follows() {
            return follows;
          }

          @Override
          public Integer gather(History history, Instant now, Rules asked) {
            return asked.section(Integer.class);
          }

          @Override
          public Outcome reconcile(History history, Integer inputs, Instant now) {
            return Outcome.NOTHING;
          }
        };
    return RulesNow.gather(
        reading, History.empty(new Subject("probe", "reads")), Instant.EPOCH, rules);
  }

  @Test
  void wakesOfOneSubjectAreCoalesced() {
    Subject p = probe();
    tell(p, new Probe.Added(1));
    for (int i = 0; i < 100; i++) {
      bean(Wakes.class).wake(p);
    }
    bean(Wakes.class).wake(new Subject("probe", "does-not-exist"));
    settle();
    assertThat(db().sql("select count(*) from wake").query(Long.class).single()).isZero();
    assertThat(journal().read(p).version()).isEqualTo(1);
  }

  @Test
  void aFactOfANewerReleaseIsLeftToANewerNode() {
    Subject p = probe();
    tell(p, new Probe.Added(60));
    db().sql(
            """
            insert into fact select subject, 2, 'probe.from-the-future.v1', told, at, claimed_at,
              recorded_at, actor, cause, emission_key, generation, payload, hash
            from fact where subject = :p
            """)
        .param("p", p.toString())
        .update();
    db().sql("update subject set version = 2 where name = :p").param("p", p.toString()).update();

    assertThat(journal().read(p).readable()).isFalse();
    tell(p, new Probe.Added(60));
    assertThat(journal().read(p).has(Probe.Full.class)).isFalse();
    assertThat(
            db().sql("select count(*) from agenda where subject = :p and due_at is not null")
                .param("p", p.toString())
                .query(Long.class)
                .single())
        .isPositive();

    // The newer node knows it: here, the fact becomes one that this node knows.
    db().sql("alter table fact disable trigger fact_is_immutable").update();
    db().sql("update fact set name = 'probe.antidote.v1' where subject = :p and version = 2")
        .param("p", p.toString())
        .update();
    db().sql("alter table fact enable trigger fact_is_immutable").update();
    advance(Duration.ofMinutes(1));
    assertThat(journal().read(p).has(Probe.Full.class)).isTrue();
    // The chain of this probe is broken by the test itself; others look at the whole journal.
    mend(p);
  }

  @Test
  void workOfWhichANewerNodeKnowsBetterIsLeftToIt() {
    Subject p = probe();
    db().sql(
            """
            insert into node (id, seen_at, follows)
            values (gen_random_uuid(), clock_timestamp() + interval '1 hour',
              cast('{"probe.sum": 2}' as jsonb))
            """)
        .update();
    try {
      settle();
      tell(p, new Probe.Added(100));
      settle();
      assertThat(journal().read(p).has(Probe.Full.class)).isFalse();
    } finally {
      db().sql("delete from node where follows = cast('{\"probe.sum\": 2}' as jsonb)").update();
    }
    settle();
    assertThat(journal().read(p).has(Probe.Full.class)).isTrue();
  }

  private void mend(Subject p) {
    db().sql("alter table fact disable trigger fact_is_immutable").update();
    db().sql("delete from feed where subject = :p").param("p", p.toString()).update();
    for (String table : new String[] {"agenda", "fact"}) {
      db().sql("delete from " + table + " where subject = :p").param("p", p.toString()).update();
    }
    db().sql("delete from subject where name = :p").param("p", p.toString()).update();
    db().sql("alter table fact enable trigger fact_is_immutable").update();
  }

  private JdbcClient db() {
    return bean(JdbcClient.class);
  }
}
