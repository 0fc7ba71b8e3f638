package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.EngineRoom;
import breakwater.journal.Subject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * House, rule 5: whoever asks something slow holds no lock, and concludes only what still holds.
 */
class PatienceTest extends EngineTest {

  @AfterEach
  void adviserIsWell() {
    Probes.adviser = q -> q * 2;
  }

  @Test
  void theAnswerIsConcludedLaterAndTheSameQuestionIsAskedOnce() {
    Subject p = probe();
    int question = question();
    assertThat(facts(tell(p, new Probe.Asked(question)))).hasSize(1);
    settle();
    assertThat(facts(journal().read(p))).contains(new Probe.Answered(2 * question));

    int asked = Probes.CONSULTED.get();
    Subject same = probe();
    tell(same, new Probe.Asked(question));
    settle();
    assertThat(facts(journal().read(same))).contains(new Probe.Answered(2 * question));
    assertThat(Probes.CONSULTED.get()).isEqualTo(asked);
  }

  @Test
  void aQuestionThatChangedMeanwhileIsAskedAgainAndTheOldAnswerIsDropped() {
    Subject p = probe();
    int question = question();
    Probes.adviser =
        q -> {
          if (q == question) {
            tell(p, new Probe.Asked(question + 1));
          }
          return q * 2;
        };
    tell(p, new Probe.Asked(question));
    settle();
    assertThat(facts(journal().read(p)))
        .doesNotContain(new Probe.Answered(2 * question))
        .contains(new Probe.Answered(2 * (question + 1)));
  }

  @Test
  void anAdviserThatHangsIsGivenUpAndTriedAgain() {
    Subject p = probe();
    var never = new CountDownLatch(1);
    Probes.adviser =
        q -> {
          try {
            never.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 0;
        };
    tell(p, new Probe.Asked(question()));
    assertThat(bean(PatientWorker.class).work()).isTrue();
    assertThat(bean(EngineRoom.class).troubles(p).getFirst().cause()).contains("No answer within");
    adviserIsWell();
    advance(Duration.ofMinutes(1));
    assertThat(journal().read(p).has(Probe.Answered.class)).isTrue();
    assertThat(bean(EngineRoom.class).troubles(p)).isEmpty();
  }

  @Test
  void aNodeThatWasFrozenCannotConcludeOverItsSuccessor() {
    Subject p = probe();
    tell(p, new Probe.Asked(question()));
    Probes.adviser =
        q -> {
          // Meanwhile this node was taken for dead and another took the work over (R6).
          bean(org.springframework.jdbc.core.simple.JdbcClient.class)
              .sql("update agenda set epoch = epoch + 1 where subject = :p")
              .param("p", p.toString())
              .update();
          return 1;
        };
    assertThat(bean(PatientWorker.class).work()).isTrue();
    assertThat(journal().read(p).has(Probe.Answered.class)).isFalse();
    bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("update agenda set node = null where subject = :p")
        .param("p", p.toString())
        .update();
    adviserIsWell();
    settle();
    assertThat(journal().read(p).has(Probe.Answered.class)).isTrue();
  }

  private static int question() {
    return Integer.parseInt(unique("q").substring(2)) * 1_000;
  }
}
