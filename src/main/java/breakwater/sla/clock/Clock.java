package breakwater.sla.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One promise running on one case, as it stands at an instant.
 *
 * @param cycle from 1, counted per kind over the life of the case
 * @param escalation for kinds {@link Kind#ofEscalation of an escalation}
 * @param ticking whether it is running and this is working time
 * @param basis why this is promised; empty while no rule is meant for the case
 * @param target seconds of working time; empty while nothing is promised
 * @param businessDays the same in business days, where it was promised so; else 0
 * @param targetSince when this target, or this calendar, came to hold; empty while nothing is
 *     promised
 * @param elapsed seconds of working time
 * @param stoppedAt when it was stopped, cancelled or superseded
 * @param dueAt empty while it is paused, when it was cancelled in time, and when it never can be
 *     due
 * @param breachedAt when it was first missed in this cycle; kept when the target is eased later
 * @param missedThen what was promised when it was missed; empty = it was not, or a reply promised
 *     it
 * @param dueAtIfResumedNow only while it is paused
 * @param nextTimerAt when the next warning, the breach or the next step after it comes, if nothing
 *     happens before
 */
public record Clock(
    Kind kind,
    int cycle,
    Optional<String> escalation,
    State state,
    boolean ticking,
    Optional<Basis> basis,
    OptionalLong target,
    int businessDays,
    Optional<Instant> targetSince,
    long elapsed,
    Instant startedAt,
    Optional<Instant> stoppedAt,
    Optional<Instant> pausedSince,
    Optional<Instant> dueAt,
    Optional<Instant> dueAtIfResumedNow,
    Optional<Instant> breachedAt,
    Optional<Missed> missedThen,
    List<Warning> warnings,
    List<Repetition> repetitions,
    Optional<Instant> nextTimerAt) {

  /**
   * What a clock rests on: it was worked out when the target was last set.
   *
   * @param rule the name of the rule
   * @param condition as it was written; empty = it holds for all
   * @param modifiers those that were meant for the case, in order
   * @param passedOver the rules before it, and why each was not taken
   */
  public record Basis(
      String version,
      String rule,
      String condition,
      String calendar,
      List<Modified> modifiers,
      List<Rules.PassedOver> passedOver) {
    /** Stands for a rule where a reply promised it. */
    static final String IN_A_REPLY = "promised in a reply";
  }

  /**
   * A modifier that was meant for the case.
   *
   * @param condition as it was written
   * @param numerator by which the target was multiplied
   * @param denominator by which it was divided
   * @param kinds the clocks that it concerns; empty = all
   */
  public record Modified(
      String name, String condition, long numerator, long denominator, Set<Kind> kinds) {
    static Modified of(Rules.Modifier modifier) {
      return new Modified(
          modifier.name(),
          modifier.when().text(),
          modifier.numerator(),
          modifier.denominator(),
          modifier.kinds());
    }

    /** Whether it concerns this clock. */
    public boolean concerns(Kind kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }

  /**
   * A promise that was missed, as it stood then.
   *
   * @param target seconds of working time
   */
  public record Missed(Basis basis, long target) {}

  /**
   * A step after the breach.
   *
   * @param number from 1
   */
  public record Repetition(int number, Optional<Instant> at, boolean reached) {}

  /**
   * A share of the target after which a clock is near.
   *
   * @param at when it was reached, or will be if nothing happens before; empty = not foreseeable
   */
  public record Warning(int percent, Optional<Instant> at, boolean fired) {}

  /**
   * The target as people say it: in business days where it was promised so, else in hours and
   * minutes of working time. Never in days: a working day has no such length.
   */
  public Optional<String> targetText() {
    if (target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        businessDays == 0
            ? Length.of(target.getAsLong())
            : businessDays + (businessDays == 1 ? " business day" : " business days"));
  }

  /** The modifiers that made this target what it is. */
  public List<Modified> modifiedBy() {
    return basis.stream()
        .flatMap(why -> why.modifiers().stream())
        .filter(modified -> modified.concerns(kind))
        .toList();
  }

  /** Seconds of working time that are left; negative when it is missed. */
  public OptionalLong remaining() {
    return target.isPresent()
        ? OptionalLong.of(target.getAsLong() - elapsed)
        : OptionalLong.empty();
  }

  /** Seconds of working time beyond the target; 0 when there is none. */
  public long overdue() {
    return target.isPresent() ? Math.max(0, elapsed - target.getAsLong()) : 0;
  }

  /** Stopped in time. */
  public boolean kept() {
    return state == State.STOPPED && breachedAt.isEmpty();
  }

  public boolean missed() {
    return breachedAt.isPresent();
  }

  /** What was missed, where something else is promised by now, or nothing. */
  public Optional<Missed> missedOtherwise() {
    return missedThen.filter(
        then ->
            !target.equals(OptionalLong.of(then.target()))
                || basis
                    .filter(
                        now ->
                            now.rule().equals(then.basis().rule())
                                && now.version().equals(then.basis().version()))
                    .isEmpty());
  }

  /** Neither missed nor ended, something is promised, and at least one warning is behind it. */
  public boolean near() {
    return state.live()
        && !missed()
        && target.isPresent()
        && warnings.stream().anyMatch(Warning::fired);
  }
}
