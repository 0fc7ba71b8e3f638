package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.StaleVersion;
import breakwater.journal.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** House, rules 1, 3 and 7: versions, what is told and concluded, and when it happened. */
class AppendingTest extends EngineTest {

  @Test
  void versionsAreDenseAndAReadGivesWhatWasRecorded() {
    Subject p = probe();
    History after = tell(p, new Probe.Added(1), new Probe.Added(2));
    assertThat(after.facts()).extracting(Recorded::version).containsExactly(1L, 2L);
    assertThat(journal().read(p).facts()).isEqualTo(after.facts());
  }

  @Test
  void whatFollowsIsConcludedInTheSameTransactionAndIsNotSaidTwice() {
    Subject p = probe();
    assertThat(facts(tell(p, new Probe.Added(60)))).doesNotContain(new Probe.Full());
    History full = tell(p, new Probe.Added(60));
    assertThat(facts(full)).containsOnlyOnce(new Probe.Full());
    Recorded<?> conclusion = full.of(Probe.Full.class).getFirst();
    assertThat(conclusion.told()).isFalse();
    assertThat(conclusion.cause().ref()).startsWith("probe.sum@1;rules=");
    assertThat(facts(tell(p, new Probe.Added(1)))).containsOnlyOnce(new Probe.Full());
  }

  @Test
  void aCorrectionThatComesLateWithdrawsTheConclusionAndAnotherRestoresIt() {
    Subject p = probe();
    tell(p, new Probe.Added(100));
    History withdrawn = tell(p, new Probe.Added(-1));
    // The sum had reached a hundred at its instant; only an earlier correction changes that.
    assertThat(withdrawn.standing("full")).isPresent();
    Instant before = withdrawn.facts().getFirst().at().minus(Duration.ofHours(1));
    assertThat(tellAt(p, before, new Probe.Added(-50)).standing("full")).isEmpty();
    History again = tellAt(p, before, new Probe.Added(60));
    assertThat(again.standing("full")).isPresent();
    assertThat(again.standing("full").get().generation()).isEqualTo(3);
  }

  @Test
  void aStaleExpectationIsRefused() {
    Subject p = probe();
    tell(p, new Probe.Added(1));
    List<Happening> told = List.of(Happening.now(new Probe.Added(2)));
    assertThatThrownBy(() -> journal().append(p, 0, ANN, Cause.request("test"), told))
        .isInstanceOf(StaleVersion.class);
    assertThat(journal().append(p, 1, ANN, Cause.request("test"), told).version()).isEqualTo(2);
  }

  @Test
  void anInstantInTheFutureIsClampedAndTheClaimedOneKept() {
    Instant claimed = now().plus(Duration.ofDays(3));
    Recorded<?> fact = tellAt(probe(), claimed, new Probe.Added(1)).facts().getFirst();
    assertThat(fact.at()).isEqualTo(fact.recordedAt());
    assertThat(fact.claimedAt()).isEqualTo(Instants.micros(claimed));
  }

  @Test
  void onlyChannelsAndImportsMayLieBeforeThePreviousFact() {
    Subject p = probe();
    tell(p, new Probe.Added(1));
    Instant past = now().minus(Duration.ofDays(1));
    History requested =
        journal()
            .append(
                p, 1, ANN, Cause.request("test"), List.of(Happening.at(past, new Probe.Added(2))));
    assertThat(requested.facts().getLast().at()).isEqualTo(requested.facts().getFirst().at());
    assertThat(tellAt(p, past, new Probe.Added(3)).of(Probe.Added.class).getLast().at())
        .isEqualTo(Instants.micros(past));
  }

  @Test
  void aLookAgainIsKeptOnTheMovedClockToTheInstant() {
    Subject p = probe();
    Instant added = tell(p, new Probe.Added(1)).facts().getFirst().at();
    advance(Duration.ofMinutes(59));
    assertThat(facts(journal().read(p))).doesNotContain(new Probe.Quiet());
    advance(Duration.ofMinutes(2));
    Recorded<?> quiet = journal().read(p).of(Probe.Quiet.class).getFirst();
    assertThat(quiet.at()).isEqualTo(added.plus(Duration.ofHours(1)));
    assertThat(Duration.between(quiet.at(), quiet.recordedAt())).isLessThan(Duration.ofSeconds(1));
  }
}
