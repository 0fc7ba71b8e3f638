package breakwater.journal.engine;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.journal.Withdrawal;
import java.util.Optional;

/** Facts of a kind of subject that only tests know. */
public sealed interface Probe extends Fact {
  /** Adds a number. */
  @Stored("probe.added.v1")
  record Added(int number) implements Probe {}

  /** The sum of all numbers reached a hundred. */
  @Stored("probe.full.v1")
  record Full() implements Probe {}

  @Stored("probe.full-withdrawn.v1")
  record FullWithdrawn() implements Probe, Withdrawal {}

  /** Nothing was added for an hour. */
  @Stored("probe.quiet.v1")
  record Quiet() implements Probe {}

  @Stored("probe.quiet-withdrawn.v1")
  record QuietWithdrawn() implements Probe, Withdrawal {}

  /** Makes a follower fail. */
  @Stored("probe.poison.v1")
  record Poison() implements Probe {}

  @Stored("probe.antidote.v1")
  record Antidote() implements Probe {}

  @Stored("probe.ping.v1")
  record Ping(int n) implements Probe {}

  @Stored("probe.pong.v1")
  record Pong(int n) implements Probe {}

  @Stored("probe.asked.v1")
  record Asked(int question) implements Probe {}

  @Stored("probe.answered.v1")
  record Answered(int answer) implements Probe {}

  @Stored("probe.said.v1")
  record Said(TextRef text, Optional<TextRef> aside) implements Probe {}
}
