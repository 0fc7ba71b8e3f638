package breakwater.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.ContestDecided;
import breakwater.escalation.EscalationFact.Contested;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.HandedOver;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Started;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.journal.Actor;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** House, words: raised, claimed, started, bounceback, pass, hand-off delay. */
class EscalationTest {
  private static final TextRef TEXT = new TextRef(new UUID(0, 1), "mac");
  private static final EscalationId ID = new EscalationId("1-1");
  private static final PersonId ANN = new PersonId("ann");
  private static final PersonId BOB = new PersonId("bob");

  @Test
  void claimedAndStartedBelongToTheirPass() {
    Escalation it = fold(claimedAndStarted());
    assertThat(it.state()).isEqualTo(State.STARTED);
    assertThat(it.owner()).contains(ANN);
    assertThat(it.pass().handoffDelay()).contains(Duration.ofMinutes(20));
  }

  /** Framework, "Metrics"; mission, F52: bouncing does not reset the hand-off. */
  @Test
  void afterABouncebackTheDelayGoesOnFromTheFirstRaise() {
    Escalation it =
        fold(
            claimedAndStarted()
                .told("2026-11-21T09:30:00Z", bounce(1))
                .concluded("2026-11-21T10:00:00Z", "raise/k1/2", new PassOpened(ID, 2))
                .told("2026-11-21T10:10:00Z", new Claimed(ID, BOB))
                .told("2026-11-21T10:20:00Z", new Started(ID, BOB)));
    assertThat(it.passes()).hasSize(2);
    assertThat(it.pass().handoffDelay()).contains(Duration.ofMinutes(20));
    assertThat(it.totalHandoffDelay()).contains(Duration.ofMinutes(80));
    assertThat(it.bouncedAt()).isPresent();
  }

  @Test
  void aReleaseAndATransferLeaveItUnclaimedInTheSamePass() {
    Escalation released =
        fold(claimedAndStarted().told("2026-11-21T09:30:00Z", new Released(ID, Optional.empty())));
    assertThat(released.state()).isEqualTo(State.RAISED);
    assertThat(released.owner()).isEmpty();
    TeamId platform = new TeamId("platform");
    Escalation moved =
        fold(
            claimedAndStarted()
                .told(
                    "2026-11-21T09:30:00Z", new Transferred(ID, Optional.empty(), platform, TEXT)));
    assertThat(moved.team()).contains(platform);
    assertThat(moved.passes()).hasSize(1);
  }

  @Test
  void aHandoverKeepsTheStateAndChangesTheOwner() {
    Escalation it =
        fold(
            claimedAndStarted()
                .told("2026-11-21T09:30:00Z", new HandedOver(ID, BOB, Optional.empty())));
    assertThat(it.state()).isEqualTo(State.STARTED);
    assertThat(it.owner()).contains(BOB);
  }

  @Test
  void anUpheldContestIsRememberedAtItsPass() {
    Escalation it =
        fold(
            claimedAndStarted()
                .told("2026-11-21T09:30:00Z", bounce(1))
                .told("2026-11-21T09:35:00Z", new Contested(ID, 1, TEXT))
                .told("2026-11-21T09:40:00Z", new ContestDecided(ID, 1, true, Optional.empty())));
    assertThat(it.passes().getFirst().upheld()).contains(true);
  }

  @Test
  void nobodyJudgesTheirOwnBouncebackOrContest() {
    Escalation it =
        fold(
            claimedAndStarted()
                .by(Actor.person("ann"))
                .told("2026-11-21T09:30:00Z", bounce(1))
                .by(Actor.person("bob"))
                .told("2026-11-21T09:35:00Z", new Contested(ID, 1, TEXT)));
    assertThat(Can.judge(it, Actor.person("ann")).orElseThrow().sentence())
        .contains("you bounced it back yourself");
    assertThat(Can.judge(it, Actor.person("bob")).orElseThrow().sentence())
        .contains("you contested it yourself");
    assertThat(Can.judge(it, Actor.person("cleo"))).isEmpty();
  }

  @Test
  void nobodyClaimsWhatIsClaimedBouncedOrOver() {
    assertThat(Can.claim(fold(raised()))).isEmpty();
    assertThat(Can.claim(fold(claimedAndStarted())).orElseThrow().sentence())
        .contains("ann has it already");
    assertThat(Can.claim(fold(claimedAndStarted().told("2026-11-21T09:30:00Z", bounce(1)))))
        .isPresent();
    assertThat(
            Can.claim(
                fold(
                    raised()
                        .told("2026-11-21T09:30:00Z", new Withdrawn(ID, Optional.empty(), TEXT)))))
        .isPresent();
  }

  @Test
  void onlyTheOwnerStartsBouncesAndResolves() {
    Escalation it = fold(claimedAndStarted());
    assertThat(Can.own(it, ANN, "resolve")).isEmpty();
    assertThat(Can.own(it, BOB, "resolve").orElseThrow().sentence()).contains("ann has it");
    assertThat(Can.own(fold(raised()), ANN, "resolve").orElseThrow().sentence())
        .contains("Claim it first");
  }

  @Test
  void itIsOnlyDowngradedDownwards() {
    Escalation it = fold(raised());
    assertThat(Can.downgrade(it, Priority.LOW)).isEmpty();
    assertThat(Can.downgrade(it, Priority.HIGH)).isPresent();
    assertThat(Can.downgrade(it, Priority.CRITICAL)).isPresent();
  }

  /** House, rule 3: what else happens on the case does not change the version. */
  @Test
  void itsVersionIsThatOfItsOwnLastFact() {
    Tale tale = raised();
    long version = fold(tale).version();
    tale.told(
        "2026-11-21T09:30:00Z",
        new breakwater.cases.CaseFact.PrioritySet(Priority.LOW, Optional.empty()));
    assertThat(fold(tale).version()).isEqualTo(version);
  }

  private static Escalation fold(Tale tale) {
    return Escalation.find(tale.history(), ID).orElseThrow();
  }

  private static Tale claimedAndStarted() {
    return raised()
        .told("2026-11-21T09:10:00Z", new Claimed(ID, ANN))
        .told("2026-11-21T09:20:00Z", new Started(ID, ANN));
  }

  private static Tale raised() {
    return Tale.of("case/1")
        .concluded(
            "2026-11-21T09:00:00Z",
            "raise/k1/1",
            new EscalationRaised(
                ID,
                Optional.of(new CallId("k1")),
                Tier.ENGINEERING,
                Path.FUNCTIONAL,
                Optional.of(new TeamId("engineering")),
                Priority.HIGH));
  }

  private static BouncedBack bounce(int pass) {
    return new BouncedBack(ID, Optional.of(new CallId("k1")), pass, TEXT, List.of());
  }
}
