package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.EngineRoom;
import breakwater.journal.History;
import breakwater.journal.Subject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** House, rule 4: told facts always commit, and a poison item stops itself only (R12). */
class TroubleTest extends EngineTest {

  @Test
  void aReconcilerThatThrowsLosesNothingAndTheOthersGoOn() {
    Subject p = probe();
    History told = tell(p, new Probe.Poison(), new Probe.Added(100));
    assertThat(facts(told)).contains(new Probe.Poison(), new Probe.Full());
    assertThat(room().troubles(p)).singleElement().extracting("follower").isEqualTo("probe.fail");
  }

  @Test
  void afterFiveTriesItIsTakenAsideWithItsCauseAndAReplayMendsIt() {
    Subject p = probe();
    tell(p, new Probe.Poison());
    advance(Duration.ofMinutes(5));
    EngineRoom.Trouble trouble = room().troubles(p).getFirst();
    assertThat(trouble.quarantined()).isTrue();
    assertThat(trouble.tries()).isEqualTo(Retry.TRIES);
    assertThat(trouble.cause()).contains("poisoned");
    assertThat(room().health().red()).isTrue();

    Subject other = probe();
    assertThat(room().replay(other, "probe.fail")).isFalse();
    assertThat(room().replay(p, "probe.fail")).isTrue();
    settle();
    assertThat(room().troubles(p).getFirst().quarantined()).isFalse();

    tell(p, new Probe.Antidote());
    settle();
    assertThat(room().troubles(p)).isEmpty();
    assertThat(facts(journal().read(p))).contains(new Probe.Quiet());
  }

  @Test
  void reconcilersThatWakeEachOtherForEverAreStoppedAndTheFactStays() {
    Subject p = probe();
    History told = tell(p, new Probe.Ping(0), new Probe.Added(100));
    assertThat(facts(told)).contains(new Probe.Ping(0), new Probe.Full());
    advance(Duration.ofMinutes(5));
    assertThat(room().troubles(p)).allMatch(EngineRoom.Trouble::quarantined).isNotEmpty();
    assertThat(journal().read(p).version()).isLessThan(20);
    room().troubles(p).forEach(t -> assertThat(t.cause()).contains("does not come to rest"));
  }

  private EngineRoom room() {
    return bean(EngineRoom.class);
  }
}
