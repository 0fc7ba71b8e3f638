package breakwater.sla.clock;

import static breakwater.sla.clock.Kind.ACKNOWLEDGE;
import static breakwater.sla.clock.Kind.CLAIM;
import static breakwater.sla.clock.Kind.CUSTOMER_UPDATE;
import static breakwater.sla.clock.Kind.ENG_FOLLOWUP;
import static breakwater.sla.clock.Kind.FIRST_RESPONSE;
import static breakwater.sla.clock.Kind.HANDOFF;
import static breakwater.sla.clock.Kind.NEXT_REPLY;
import static breakwater.sla.clock.Kind.PERIODIC_UPDATE;
import static breakwater.sla.clock.Kind.RESOLUTION;
import static breakwater.sla.clock.Kind.START;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.sla.clock.Event.AgentWrote;
import breakwater.sla.clock.Event.Bounced;
import breakwater.sla.clock.Event.Cancelled;
import breakwater.sla.clock.Event.Claimed;
import breakwater.sla.clock.Event.CustomerUpdated;
import breakwater.sla.clock.Event.CustomerWrote;
import breakwater.sla.clock.Event.EngineeringUpdated;
import breakwater.sla.clock.Event.Escalated;
import breakwater.sla.clock.Event.Reopened;
import breakwater.sla.clock.Event.Resolved;
import breakwater.sla.clock.Event.RulesChanged;
import breakwater.sla.clock.Event.Started;
import breakwater.sla.clock.Event.StatusBecame;
import breakwater.sla.clock.Rules.Reopening;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** clocks.md, sections 1.2 to 1.5, where the shared scenarios are silent. */
class ClocksTest {

  /** Table of section 1.2: auto-replies do not stop a first response. */
  @Test
  void anAutomaticReplyKeepsNoPromise() {
    Tape tape = Tape.byCustomer().at(1, new AgentWrote(false)).at(9, new AgentWrote(true));

    assertThat(tape.shown(FIRST_RESPONSE, 1, 5)).isEqualTo("running 5");
    assertThat(tape.shown(ACKNOWLEDGE, 1, 5)).isEqualTo("running 5");
    assertThat(tape.shown(FIRST_RESPONSE, 1, 10)).isEqualTo("stopped 9");
  }

  /** The same: a case that we open owes its first response from the customer's first message on. */
  @Test
  void aCaseThatWeOpenOwesAnAnswerOnceTheCustomerWrites() {
    Tape tape = Tape.byAgent().at(2, new AgentWrote(true)).at(10, new CustomerWrote());

    assertThat(tape.shown(FIRST_RESPONSE, 1, 5)).isEqualTo("-");
    assertThat(tape.shown(FIRST_RESPONSE, 1, 15)).isEqualTo("running 5");
    assertThat(tape.shown(ACKNOWLEDGE, 1, 15)).isEqualTo("-");
  }

  /** Pain 2: only the customer's last word waits; pain 1: clocks are independent of each other. */
  @Test
  void aReplyEndsTheWaitAndLaterMessagesDoNotBeginItAnew() {
    Tape tape =
        Tape.byCustomer()
            .at(5, new AgentWrote(true))
            .at(10, new CustomerWrote())
            .at(20, new CustomerWrote())
            .at(30, new AgentWrote(true));

    assertThat(tape.shown(NEXT_REPLY, 1, 25)).isEqualTo("running 15");
    assertThat(tape.shown(NEXT_REPLY, 1, 40)).isEqualTo("stopped 20");
    assertThat(tape.shown(NEXT_REPLY, 2, 40)).isEqualTo("-");
    assertThat(tape.shown(PERIODIC_UPDATE, 3, 40)).isEqualTo("running 10");
  }

  /** Section 5, line 2: nothing counts on after the end. */
  @Test
  void nothingRunsAfterTheResolutionUntilItIsReopened() {
    Tape tape =
        Tape.byCustomer()
            .at(5, new AgentWrote(true))
            .at(10, new Resolved())
            .at(20, new CustomerWrote())
            .at(30, new Reopened());

    assertThat(tape.read(25).live()).isEmpty();
    assertThat(tape.shown(NEXT_REPLY, 1, 35)).isEqualTo("running 5");
    assertThat(tape.shown(RESOLUTION, 1, 35)).isEqualTo("running 15");
  }

  /** A merged or mistaken case ends without a verdict, and without a breach afterwards. */
  @Test
  void aCancelledCaseHasNoVerdict() {
    Tape tape = Tape.byCustomer().at(10, new Cancelled());

    assertThat(tape.shown(RESOLUTION, 1, 500)).isEqualTo("cancelled 10");
    assertThat(tape.read(500).nextTimer()).isEmpty();
    assertThat(tape.read(500).nextDue()).isEmpty();
  }

  @Test
  void anEscalationOwesAClaimAStartAndNews() {
    Tape tape =
        Tape.byCustomer()
            .at(10, new Escalated("1-1"))
            .at(12, new Claimed("1-1"))
            .at(13, new Claimed("1-1"))
            .at(20, new Started("1-1"))
            .at(30, new EngineeringUpdated("1-1"))
            .at(40, new CustomerUpdated("1-1"));

    assertThat(tape.shown(CLAIM, 1, 50)).isEqualTo("stopped 2");
    assertThat(tape.shown(START, 1, 50)).isEqualTo("stopped 8");
    assertThat(tape.shown(START, 2, 50)).isEqualTo("-");
    assertThat(tape.shown(HANDOFF, 1, 50)).isEqualTo("stopped 10");
    assertThat(tape.shown(ENG_FOLLOWUP, 2, 50)).isEqualTo("running 20");
    assertThat(tape.shown(CUSTOMER_UPDATE, 2, 50)).isEqualTo("running 10");
  }

  /** Table of section 1.2: a claim of a dead escalation is ignored; a new pass is a new cycle. */
  @Test
  void aBouncebackEndsThePassAndTheNextOneBeginsAnew() {
    Tape tape =
        Tape.byCustomer()
            .at(10, new Escalated("1-1"))
            .at(20, new Bounced("1-1"))
            .at(25, new Claimed("1-1"))
            .at(40, new Escalated("1-1"));

    assertThat(tape.shown(CLAIM, 1, 30)).isEqualTo("cancelled 10");
    assertThat(tape.shown(START, 1, 30)).isEqualTo("-");
    assertThat(tape.shown(CLAIM, 2, 45)).isEqualTo("running 5");
  }

  /** Pain 6: new rules keep what was paused, and never count it afterwards. */
  @Test
  void newRulesKeepThePausesBeforeThem() {
    Rules shorter = Tape.rules("2", Map.of(RESOLUTION, 1_800L), Reopening.CONTINUE);
    Tape tape =
        Tape.byCustomer()
            .at(10, new StatusBecame("waiting_customer"))
            .at(200, new StatusBecame("open"))
            .at(205, new RulesChanged(shorter));

    assertThat(tape.shown(RESOLUTION, 1, 205)).isEqualTo("running 15");
    assertThat(tape.read(205).all())
        .filteredOn(clock -> clock.kind() == RESOLUTION)
        .allSatisfy(clock -> assertThat(clock.dueAt()).contains(Tape.minute(220)))
        .allSatisfy(clock -> assertThat(clock.basis().orElseThrow().version()).isEqualTo("2"));
  }

  /** Section 1.5: steps after a breach, in working time and on the wall, while the clock lives. */
  @Test
  void aMissedPromiseIsToldAgainUntilItIsKept() {
    Tape tape = Tape.byCustomer().at(100, new AgentWrote(true));

    Clock missed = tape.read(95).all().get(1);
    assertThat(missed.breachedAt()).contains(Tape.minute(60));
    assertThat(missed.repetitions().get(0).at()).contains(Tape.minute(90));
    assertThat(missed.repetitions().get(0).reached()).isTrue();
    assertThat(missed.repetitions().get(1).at()).contains(Tape.minute(180));
    assertThat(missed.nextTimerAt()).contains(Tape.minute(180));
    Clock answered = tape.read(300).all().get(1);
    assertThat(answered.repetitions().get(1).reached()).isFalse();
    assertThat(answered.nextTimerAt()).isEmpty();
  }

  /** A change that makes a clock missed at once leaves as long for what follows as any breach. */
  @Test
  void whatATighterPromiseMissesIsToldAgainFromThereOn() {
    Rules tight = Tape.rules("2", Map.of(RESOLUTION, 60L), Reopening.CONTINUE);
    Tape tape =
        Tape.byCustomer()
            .under(Tape.rules("1", Map.of(RESOLUTION, 100_000L), Reopening.CONTINUE))
            .at(600, new RulesChanged(tight));

    Clock missed = only(tape.read(601), RESOLUTION);
    assertThat(missed.breachedAt()).contains(Tape.minute(600));
    assertThat(missed.repetitions()).noneMatch(Clock.Repetition::reached);
    assertThat(missed.repetitions().get(0).at()).contains(Tape.minute(630));
    assertThat(missed.nextTimerAt()).contains(Tape.minute(630));
    Clock later = only(tape.read(700), RESOLUTION);
    assertThat(later.repetitions().get(0).at()).contains(Tape.minute(630));
    assertThat(later.repetitions().get(0).reached()).isTrue();
  }

  private static Clock only(Clocks clocks, Kind kind) {
    return clocks.all().stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
  }

  /**
   * Section 1.3: without a promise a clock measures in silence, and comes back with what passed.
   */
  @Test
  void whatIsNotPromisedAnyMoreIsMeasuredInSilence() {
    Rules none =
        new Rules(
            "2",
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(50),
            java.util.List.of(),
            Map.of(),
            Reopening.CONTINUE,
            Rules.Change.CARRY,
            Map.of());
    Tape tape =
        Tape.byCustomer().at(10, new RulesChanged(none)).at(90, new RulesChanged(Tape.HOURLY));

    assertThat(tape.shown(RESOLUTION, 1, 80)).isEqualTo("running 80");
    assertThat(tape.read(80).nextTimer()).isEmpty();
    assertThat(tape.shown(RESOLUTION, 1, 90)).isEqualTo("running 90!");
    assertThat(tape.read(95).all().getLast().breachedAt()).contains(Tape.minute(90));
  }
}
