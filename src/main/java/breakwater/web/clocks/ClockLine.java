package breakwater.web.clocks;

import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clock.Basis;
import breakwater.sla.clock.Clock.Missed;
import breakwater.sla.clock.Clock.Modified;
import breakwater.sla.clock.Length;
import breakwater.sla.clock.Said;
import breakwater.sla.clock.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A clock as people read it.
 *
 * @param state some words, as {@link Said} has them
 * @param tone the colour that goes with it
 * @param due what stands before the instant at which it is due: of what is not owed, that it would
 *     be
 * @param targetSince when this target came to hold; empty = when the clock began
 * @param missedAt when it was missed, if the target changed at or after that: what was due then is
 *     no more what is promised now, if anything is
 * @param missedThen what was promised then
 * @param byReply whether a reply promised it, and no rule
 * @param missedBy in working time, such as {@code 1 h 12 min}; empty = not missed
 */
record ClockLine(
    String kind,
    String cycle,
    String state,
    String tone,
    String icon,
    boolean live,
    String due,
    Optional<Instant> dueAt,
    Optional<Instant> pausedSince,
    Optional<Instant> stoppedAt,
    Optional<Instant> missedAt,
    Optional<Then> missedThen,
    Optional<String> missedBy,
    String target,
    Optional<Instant> targetSince,
    List<Modified> modifiedBy,
    String elapsed,
    Optional<Basis> basis,
    boolean byReply) {

  /**
   * @param owed see {@link Said#of}
   */
  static ClockLine of(Clock clock, boolean owed) {
    String kind = clock.kind().words();
    return new ClockLine(
        kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
        clock.cycle() > 1 ? "no. " + clock.cycle() : "",
        Said.of(clock, owed),
        owed ? tone(clock) : "",
        icon(clock, owed),
        clock.state().live(),
        clock.missed() ? "Was due" : owed ? "Due" : "Would be due",
        clock.dueAt(),
        clock.pausedSince(),
        clock.stoppedAt(),
        clock
            .breachedAt()
            .filter(at -> clock.targetSince().filter(since -> since.isBefore(at)).isEmpty()),
        clock.missedOtherwise().map(Then::of),
        clock.missed() && clock.overdue() > 0 && (owed || !clock.state().live())
            ? Optional.of(Length.of(clock.overdue()))
            : Optional.empty(),
        target(clock),
        clock.targetSince().filter(since -> since.isAfter(clock.startedAt())),
        clock.modifiedBy(),
        Length.of(clock.elapsed()),
        clock.basis().filter(_ -> clock.kind().byRules()),
        !clock.kind().byRules());
  }

  /**
   * What was promised when it was missed.
   *
   * @param target in working time
   */
  record Then(String rule, String version, String target) {
    static Then of(Missed missed) {
      return new Then(missed.basis().rule(), missed.basis().version(), Length.of(missed.target()));
    }
  }

  private static String icon(Clock clock, boolean owed) {
    if (clock.missed() && clock.state() != State.PAUSED) {
      return owed ? "warning" : "clock";
    }
    return switch (clock.state()) {
      case PAUSED -> "waiting";
      case RUNNING -> "clock";
      case STOPPED -> "done";
      case CANCELLED -> "leave";
      case SUPERSEDED -> "back";
    };
  }

  private static String tone(Clock clock) {
    if (clock.missed()) {
      return "missed";
    }
    if (clock.kept()) {
      return "kept";
    }
    return clock.state() == State.RUNNING && clock.near() ? "near" : "";
  }

  /** Both units where they differ: nobody reads 24 h as one day. */
  private static String target(Clock clock) {
    if (clock.target().isEmpty()) {
      return "; nothing is promised now";
    }
    String text = clock.targetText().orElseThrow();
    return clock.businessDays() == 0
        ? " of " + text
        : " of %s (%s of working time)".formatted(text, Length.of(clock.target().orElse(0)));
  }
}
