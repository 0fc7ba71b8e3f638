package breakwater.triggers.closing;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Status;
import breakwater.journal.Outcome;
import breakwater.journal.Tale;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.playbook.Condition;
import breakwater.playbook.Span;
import breakwater.triggers.CallId;
import breakwater.triggers.CallLetThrough;
import breakwater.triggers.CallReturned;
import breakwater.triggers.Path;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import breakwater.triggers.attention.AttentionFact.Snoozed;
import breakwater.triggers.closing.Book.Since;
import breakwater.triggers.closing.Closings.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** E13: what nobody speaks of any more closes by itself. */
class ClosingReconcilerTest extends Silences {
  private static final CallId CALL = new CallId("k1");
  private static final EscalationCalledFor CALLED =
      new EscalationCalledFor(
          CALL, Tier.ENGINEERING, Path.FUNCTIONAL, Optional.empty(), Optional.of(TEXT));

  /** The gate says so. */
  record Granted(CallId call) implements CallLetThrough {}

  /** Engineering wants more. */
  record Back(CallId call) implements CallReturned {
    @Override
    public boolean returns(CallId other) {
      return call.equals(other);
    }
  }

  @Test
  void a_case_that_waits_closes_when_the_silence_has_lasted_and_not_a_second_before() {
    Tale tale = waiting();
    assertThat(look(tale, day(7).minusSeconds(1)).concluded()).isEmpty();
    assertThat(look(tale, day(7).minusSeconds(1)).lookAgainAt()).contains(day(7));
    tale.follow(look(tale, day(7)));
    assertThat(Case.of(tale.history()).status()).isEqualTo(Status.CLOSED);
    assertThat(Case.of(tale.history()).closedAt()).contains(day(7));
    assertThat(look(tale, day(8)).concluded()).isEmpty();
  }

  @Test
  void a_resolved_one_closes_by_its_own_row_and_thanks_begin_its_time_anew() {
    Tale tale = opened().told(at(0), new Resolved(Optional.empty())).told(at(1), says("m2", true));
    assertThat(look(tale, day(3)).lookAgainAt()).contains(day(4));
    tale.follow(look(tale, day(4)));
    assertThat(Case.of(tale.history()).status()).isEqualTo(Status.CLOSED);
    assertThat(Case.of(tale.history()).resolvedAt()).isPresent();
  }

  @Test
  void words_between_us_and_the_customer_end_the_silence_and_those_of_a_machine_do_not() {
    Tale tale =
        waiting()
            .told(at(2), new AgentWrote(new MessageId("m3"), MAIL, Optional.empty(), TEXT, true))
            .told(at(4), new AgentWrote(new MessageId("m4"), MAIL, Optional.empty(), TEXT, false));
    assertThat(look(tale, day(5)).lookAgainAt()).contains(day(9));
  }

  @Test
  void on_hold_while_it_climbs_and_while_it_is_put_aside_nothing_closes() {
    Tale held = waiting().told(at(1), new WaitingBegan(Waiting.HOLD));
    assertThat(look(held, day(100))).isEqualTo(Outcome.NOTHING);
    Tale climbs = waiting().told(at(1), CALLED).told(at(2), new Granted(CALL));
    assertThat(look(climbs, day(100))).isEqualTo(Outcome.NOTHING);
    Tale aside = waiting().told(at(1), new Snoozed(new PersonId("ann"), Optional.of(day(20))));
    assertThat(look(aside, day(20)).lookAgainAt()).contains(day(27));
  }

  @Test
  void what_waits_at_the_gate_does_not_climb_yet_and_closes_with_the_silence() {
    Tale asked = waiting().told(at(1), CALLED);
    assertThat(look(asked, day(1)).lookAgainAt()).contains(day(7));
    asked.follow(look(asked, day(7)));
    assertThat(Case.of(asked.history()).closedAt()).contains(day(7));
  }

  /** House, words: a bounceback ends a pass; what is missing may be the customer's to send. */
  @Test
  void what_came_back_does_not_climb_until_it_is_let_through_again() {
    Tale back =
        waiting().told(at(1), CALLED).told(at(2), new Granted(CALL)).told(at(3), new Back(CALL));
    assertThat(look(back, day(3)).lookAgainAt())
        .contains(Instant.parse(at(3)).plus(Duration.ofDays(7)));
    Tale again = back.told(at(4), new Granted(CALL));
    assertThat(look(again, day(100))).isEqualTo(Outcome.NOTHING);
    again.told(at(9), new Back(CALL));
    again.follow(look(again, day(100)));
    assertThat(Case.of(again.history()).closedAt())
        .contains(Instant.parse(at(9)).plus(Duration.ofDays(7)));
  }

  @Test
  void a_return_that_becomes_known_late_closes_what_was_silent_since() {
    Tale tale = waiting().told(at(1), CALLED).told(at(2), new Granted(CALL));
    tale.follow(look(tale, day(20)));
    tale.told(at(3), at(20), new Back(CALL));
    tale.follow(look(tale, day(20)));
    assertThat(Case.of(tale.history()).closedAt())
        .contains(Instant.parse(at(3)).plus(Duration.ofDays(7)));
  }

  @Test
  void a_gate_that_is_known_late_to_have_opened_takes_the_closing_back() {
    Tale tale = waiting().told(at(1), CALLED);
    tale.follow(look(tale, day(7)));
    tale.told(at(6), at(8), new Granted(CALL));
    tale.follow(look(tale, day(8)));
    assertThat(Case.of(tale.history()).status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
    Tale late = waiting().told(at(1), CALLED);
    late.follow(look(late, day(7))).told(at(8), new Granted(CALL));
    late.follow(look(late, day(8)));
    assertThat(Case.of(late.history()).closedAt()).contains(day(7));
  }

  @Test
  void a_message_that_becomes_known_late_takes_the_closing_back() {
    Tale tale = waiting();
    tale.follow(look(tale, day(7)));
    tale.told(at(6), at(8), says("m2", false));
    tale.follow(look(tale, day(8)));
    assertThat(Case.of(tale.history()).status()).isEqualTo(Status.OPEN);
    assertThat(Case.of(tale.history()).standing().reopenings()).isZero();
  }

  @Test
  void a_message_after_the_closing_opens_it_again_and_the_next_silence_is_another() {
    Tale tale = waiting();
    tale.follow(look(tale, day(7)));
    tale.told(at(8), says("m2", false));
    assertThat(look(tale, day(8)).concluded()).isEmpty();
    assertThat(Case.of(tale.history()).status()).isEqualTo(Status.OPEN);
    tale.told(at(9), new WaitingBegan(Waiting.CUSTOMER));
    assertThat(look(tale, day(9)).lookAgainAt()).contains(day(16));
    tale.follow(look(tale, day(16)));
    assertThat(Case.of(tale.history()).closedAt()).contains(day(16));
  }

  @Test
  void a_row_counts_from_when_it_is_written_or_changed_and_not_after_it_is_gone() {
    Tale tale = waiting();
    assertThat(look(tale, day(1), List.of(since(5, NO_ANSWER))).lookAgainAt()).contains(day(12));
    List<Since> changed =
        List.of(since(0, NO_ANSWER), since(4, row("no-answer", NO_ANSWER.of(), 2)));
    assertThat(look(tale, day(4), changed).lookAgainAt()).contains(day(6));
    List<Since> same = List.of(since(0, NO_ANSWER), since(4, SOLVED, NO_ANSWER));
    assertThat(look(tale, day(4), same).lookAgainAt()).contains(day(7));
    List<Since> gone = List.of(since(0, NO_ANSWER), since(4, SOLVED));
    assertThat(look(tale, day(100), gone)).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void what_is_closed_stays_so_when_its_row_goes() {
    Tale tale = waiting();
    tale.follow(look(tale, day(7)));
    List<Since> gone = List.of(since(0, NO_ANSWER), since(4, SOLVED));
    assertThat(look(tale, day(9), gone).concluded()).isEmpty();
  }

  @Test
  void the_first_row_that_is_meant_for_it_holds() {
    Row urgent =
        new Row(
            new Label("urgent"),
            Set.of(Idle.WAITING_ON_CUSTOMER),
            Condition.of("priority == 'MEDIUM'"),
            CalendarId.ALWAYS,
            new Span(Duration.ofDays(20), 0));
    assertThat(look(waiting(), day(8), List.of(since(0, urgent, NO_ANSWER))).lookAgainAt())
        .contains(day(20));
  }
}
