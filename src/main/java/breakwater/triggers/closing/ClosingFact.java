package breakwater.triggers.closing;

import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Withdrawal;
import java.time.Instant;

/** What follows when nobody says a word about a case. */
sealed interface ClosingFact extends Fact {

  /**
   * A rule closes it. That it is closed is a fact of the case beside this one.
   *
   * @param version of the playbook that was in force then
   * @param since when nobody has said a word
   */
  @Stored("closing.closed-for-silence.v1")
  record ClosedForSilence(Label rule, Label version, Instant since) implements ClosingFact {}

  /** What became known late shows that somebody had said something. */
  @Stored("closing.closed-for-silence-withdrawn.v1")
  record ClosedForSilenceWithdrawn() implements ClosingFact, Withdrawal {}
}
