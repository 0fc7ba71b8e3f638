package breakwater.api.sla;

import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clock.Basis;
import breakwater.sla.clock.Clock.Modified;
import breakwater.sla.clock.Kind;
import breakwater.sla.clock.Rules.PassedOver;
import breakwater.sla.clock.Said;
import breakwater.sla.clock.State;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A clock. Seconds are of working time.
 *
 * @param words how it stands, as its page says it: {@code near}, {@code missed}, {@code missed in
 *     the imported past}
 * @param condition of the rule, as it was written; empty = it holds for every case
 * @param targetText as it is promised, such as {@code 4 h} or {@code 3 business days}
 * @param targetBusinessDays where it is promised in business days and nothing shortened it
 * @param targetSince when this target, or this calendar, came to hold
 * @param modifiers that changed its target, in order
 * @param changedBy the same, each with why
 * @param passedOver the rules before it, and why each was not taken
 */
record ShownClock(
    Kind kind,
    int cycle,
    @Nullable String escalationId,
    State state,
    String words,
    boolean ticking,
    @Nullable String rule,
    @Nullable String playbookVersion,
    @Nullable String calendar,
    @Nullable Long targetSeconds,
    @Nullable String targetText,
    @Nullable Integer targetBusinessDays,
    @Nullable Instant targetSince,
    long elapsedSeconds,
    @Nullable Long remainingSeconds,
    Instant startedAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant pausedSince,
    @Nullable Instant dueAt,
    @Nullable Instant dueAtIfResumedNow,
    @Nullable Instant breachedAt,
    @Nullable MissedThen missed,
    long overdueSeconds,
    List<ShownWarning> warnings,
    List<ShownRepetition> repetitions,
    @Nullable Instant nextTimerAt,
    @Nullable String condition,
    List<String> modifiers,
    List<ChangedBy> changedBy,
    List<PassedOver> passedOver) {

  /**
   * A modifier.
   *
   * @param condition as it was written
   * @param times by which the target was multiplied, such as {@code 1/2}
   */
  record ChangedBy(String name, String condition, String times) {
    static ChangedBy of(Modified modified) {
      return new ChangedBy(
          modified.name(),
          modified.condition(),
          modified.numerator() + "/" + modified.denominator());
    }
  }

  /** What was promised when it was missed; what is promised now may be something else. */
  record MissedThen(String rule, String playbookVersion, long targetSeconds) {
    static MissedThen of(Clock.Missed missed) {
      return new MissedThen(missed.basis().rule(), missed.basis().version(), missed.target());
    }
  }

  record ShownWarning(int percent, @Nullable Instant at, boolean fired) {}

  /** A step after the breach. */
  record ShownRepetition(int number, @Nullable Instant at, boolean reached) {}

  static ShownClock of(Clock clock, boolean owed) {
    return new ShownClock(
        clock.kind(),
        clock.cycle(),
        clock.escalation().orElse(null),
        clock.state(),
        Said.of(clock, owed),
        clock.ticking(),
        clock.basis().map(Basis::rule).orElse(null),
        clock.basis().map(Basis::version).orElse(null),
        clock.basis().map(Basis::calendar).orElse(null),
        number(clock.target()),
        clock.targetText().orElse(null),
        clock.businessDays() == 0 ? null : clock.businessDays(),
        clock.targetSince().orElse(null),
        clock.elapsed(),
        number(clock.remaining()),
        clock.startedAt(),
        clock.stoppedAt().orElse(null),
        clock.pausedSince().orElse(null),
        clock.dueAt().orElse(null),
        clock.dueAtIfResumedNow().orElse(null),
        clock.breachedAt().orElse(null),
        clock.missedThen().map(MissedThen::of).orElse(null),
        clock.overdue(),
        clock.warnings().stream()
            .map(w -> new ShownWarning(w.percent(), w.at().orElse(null), w.fired()))
            .toList(),
        clock.repetitions().stream()
            .map(r -> new ShownRepetition(r.number(), r.at().orElse(null), r.reached()))
            .toList(),
        clock.nextTimerAt().orElse(null),
        clock.basis().map(Basis::condition).orElse(null),
        clock.modifiedBy().stream().map(Modified::name).toList(),
        clock.modifiedBy().stream().map(ChangedBy::of).toList(),
        clock.basis().map(Basis::passedOver).orElse(List.of()));
  }

  private static @Nullable Long number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
