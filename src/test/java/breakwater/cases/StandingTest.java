package breakwater.cases;

import static breakwater.cases.CaseFixture.opened;
import static breakwater.cases.CaseFixture.replied;
import static breakwater.cases.CaseFixture.thanked;
import static breakwater.cases.CaseFixture.wrote;
import static breakwater.cases.Status.CLOSED;
import static breakwater.cases.Status.ON_HOLD;
import static breakwater.cases.Status.OPEN;
import static breakwater.cases.Status.RESOLVED;
import static breakwater.cases.Status.WAITING_ON_CUSTOMER;
import static breakwater.cases.Status.WAITING_ON_THIRD_PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.journal.Answer;
import breakwater.journal.Fact;
import breakwater.journal.Tale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the facts of a case imply about where it stands (issue 2, point 5). */
class StandingTest {
  private final Tale tale = Tale.of("case/1001").told("2026-03-01T08:00:00Z", opened());

  @Test
  void a_case_is_open_from_its_opening() {
    assertThat(standing().status()).isEqualTo(OPEN);
    assertThat(standing().since()).isEqualTo("2026-03-01T08:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN,                   OPEN",
    "WAITING_ON_CUSTOMER,    OPEN",
    "WAITING_ON_THIRD_PARTY, WAITING_ON_THIRD_PARTY",
    "ON_HOLD,                ON_HOLD",
    "RESOLVED,               OPEN",
    "CLOSED,                 OPEN",
  })
  void a_customers_message_does_what_a_person_expects(Status before, Status after) {
    bringTo(before).told("2026-03-03T10:00:00Z", wrote("m1"));
    assertThat(standing().status()).isEqualTo(after);
    assertThat(standing().reopenings()).isEqualTo(before.unfinished() ? 0 : 1);
  }

  @Test
  void what_is_merged_stays_so_whatever_is_said_until_that_is_undone() {
    bringTo(Status.MERGED)
        .told("2026-03-03T10:00:00Z", wrote("m1"))
        .told("2026-03-03T11:00:00Z", new Resolved(Optional.empty()))
        .told("2026-03-03T12:00:00Z", new Closed(Optional.empty()))
        .told("2026-03-03T13:00:00Z", new Reopened(Optional.empty()));
    assertThat(standing().status()).isEqualTo(Status.MERGED);
    assertThat(standing().mergedInto()).contains(new CaseId("1"));
    tale.told("2026-03-04T10:00:00Z", new CaseFact.MergeUndone(new CaseId("1")));
    assertThat(standing().status()).isEqualTo(OPEN);
    assertThat(standing().mergedInto()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void thanks_change_no_status(Status before) {
    // Elsewhere reported as chatwoot#10178: "thanks" after the resolution must not set the clocks
    // going again.
    bringTo(before).told("2026-03-03T10:00:00Z", thanked("m1"));
    assertThat(standing().status()).isEqualTo(before);
    assertThat(standing().reopenings()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_reply_of_ours_changes_no_status(Status before) {
    bringTo(before).told("2026-03-03T10:00:00Z", replied("m1"));
    assertThat(standing().status()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-16T08:59:59.999999Z, OPEN",
    "2026-03-16T09:00:00Z,        OPEN",
    "2026-03-16T09:00:00.000001Z, CLOSED",
  })
  void a_message_reopens_a_closed_case_until_fourteen_days_after(Instant at, Status after) {
    bringTo(CLOSED).told(at.toString(), wrote("m1"));
    assertThat(standing().status()).isEqualTo(after);
  }

  @Test
  void a_message_from_before_the_resolution_that_came_after_it_does_not_reopen() {
    bringTo(RESOLVED).told("2026-03-02T08:59:00Z", "2026-03-02T09:30:00Z", wrote("m1"));
    assertThat(standing().status()).isEqualTo(RESOLVED);
    assertThat(standing().resolvedAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void a_late_answer_ends_the_waiting_when_it_was_given_not_when_it_came() {
    bringTo(WAITING_ON_CUSTOMER).told("2026-03-02T12:00:00Z", "2026-03-02T18:00:00Z", wrote("m1"));
    assertThat(standing().status()).isEqualTo(OPEN);
    assertThat(standing().since()).isEqualTo("2026-03-02T12:00:00Z");
  }

  @Test
  void an_answer_from_before_the_question_does_not_end_the_waiting() {
    bringTo(WAITING_ON_CUSTOMER).told("2026-03-02T08:00:00Z", "2026-03-02T18:00:00Z", wrote("m1"));
    assertThat(standing().status()).isEqualTo(WAITING_ON_CUSTOMER);
  }

  @Test
  void a_second_resolution_does_not_move_the_first() {
    bringTo(RESOLVED).told("2026-03-05T09:00:00Z", new Resolved(Optional.empty()));
    assertThat(standing().resolvedAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void a_closed_case_keeps_when_it_was_resolved_until_it_is_reopened() {
    bringTo(RESOLVED).told("2026-03-05T09:00:00Z", new Closed(Optional.empty()));
    assertThat(standing().resolvedAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(standing().closedAt()).contains(Instant.parse("2026-03-05T09:00:00Z"));

    tale.told("2026-03-06T09:00:00Z", new Reopened(Optional.empty()));
    assertThat(standing().resolvedAt()).isEmpty();
    assertThat(standing().closedAt()).isEmpty();
    assertThat(standing().reopenings()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    // from,                 resolve, reopen, close, close with reason, wait, end waiting
    "OPEN,                   true,  false, false, true,  true,  false",
    "WAITING_ON_CUSTOMER,    true,  false, false, true,  true,  true",
    "WAITING_ON_THIRD_PARTY, true,  false, false, true,  true,  true",
    "ON_HOLD,                true,  false, false, true,  true,  true",
    "RESOLVED,               false, true,  true,  true,  false, false",
    "CLOSED,                 false, true,  false, false, false, false",
  })
  void legal_moves(
      Status from,
      boolean resolve,
      boolean reopen,
      boolean close,
      boolean closeWithReason,
      boolean beginWaiting,
      boolean endWaiting) {
    bringTo(from);
    var why = Optional.of("why");
    assertThat(allowed(standing().resolve(why, CaseFixture::text))).isEqualTo(resolve);
    assertThat(allowed(standing().reopen(why, CaseFixture::text))).isEqualTo(reopen);
    assertThat(allowed(standing().close(Optional.empty(), CaseFixture::text))).isEqualTo(close);
    assertThat(allowed(standing().close(why, CaseFixture::text))).isEqualTo(closeWithReason);
    assertThat(allowed(standing().beginWaiting(Waiting.HOLD))).isEqualTo(beginWaiting);
    assertThat(allowed(standing().endWaiting())).isEqualTo(endWaiting);
  }

  @Test
  void waiting_on_the_same_again_tells_nothing() {
    bringTo(ON_HOLD);
    assertThat(standing().beginWaiting(Waiting.HOLD)).isEqualTo(Answer.done(List.of()));
  }

  @Test
  void a_refusal_says_since_when() {
    bringTo(CLOSED);
    assertThat(standing().resolve(Optional.empty(), CaseFixture::text))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.refusal().sentence())
                    .isEqualTo("This case is closed since 2026-03-02T09:00:00Z. Reopen it first."));
  }

  @Test
  void waiting_ends_by_hand_too() {
    bringTo(WAITING_ON_THIRD_PARTY).told("2026-03-03T10:00:00Z", new WaitingEnded());
    assertThat(standing().status()).isEqualTo(OPEN);
  }

  private static boolean allowed(Answer<?> answer) {
    return answer instanceof Answer.Done<?>;
  }

  private Standing standing() {
    return Case.of(tale.history()).standing();
  }

  private Tale bringTo(Status status) {
    Optional<Fact> by =
        switch (status) {
          case OPEN -> Optional.empty();
          case WAITING_ON_CUSTOMER -> Optional.of(new WaitingBegan(Waiting.CUSTOMER));
          case WAITING_ON_THIRD_PARTY -> Optional.of(new WaitingBegan(Waiting.THIRD_PARTY));
          case ON_HOLD -> Optional.of(new WaitingBegan(Waiting.HOLD));
          case RESOLVED -> Optional.of(new Resolved(Optional.empty()));
          case CLOSED -> Optional.of(new Closed(Optional.empty()));
          case MERGED -> Optional.of(new CaseFact.MergedInto(new CaseId("1")));
        };
    by.ifPresent(fact -> tale.told("2026-03-02T09:00:00Z", fact));
    return tale;
  }
}
