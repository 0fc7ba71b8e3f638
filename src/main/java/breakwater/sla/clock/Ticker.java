package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock while it is folded. Between two changes it costs nothing: what was crossed in between is
 * worked out at the next change.
 *
 * <p>All instants are seconds since 1970.
 */
final class Ticker {
  /** No instant, no target. */
  static final long NONE = Long.MIN_VALUE;

  final Kind kind;
  final int cycle;
  final @Nullable String escalation;
  final long startedAt;

  private State state = State.RUNNING;
  private long stoppedAt = NONE;
  private long pausedSince = NONE;

  /** Until when {@code elapsed} is counted. */
  private long since;

  private long elapsed;

  /** As the rules promise it. */
  private long promised = NONE;

  /** The same, with the least remaining time of the last change. */
  private long target = NONE;

  /** When the target or its calendar became what it is. */
  private long targetSince;

  private boolean everPromised;
  private WorkingTime time = WorkingTime.ALWAYS;
  private Rules.@Nullable Terms terms;

  private long crossedAt = NONE;
  private long breachedAt = NONE;

  /** What had elapsed at the breach: more than the target, if a change made it missed at once. */
  private long breachedElapsed = NONE;

  private final Warnings warnings = new Warnings();
  private final Repetitions repetitions = new Repetitions();

  Ticker(Kind kind, int cycle, @Nullable String escalation, long at, Rules rules) {
    this.kind = kind;
    this.cycle = cycle;
    this.escalation = escalation;
    this.startedAt = at;
    this.since = at;
    adopt(rules);
  }

  boolean live() {
    return state.live();
  }

  State state() {
    return state;
  }

  boolean listed() {
    return everPromised;
  }

  /** The terms under which it begins. */
  void begin(Rules.@Nullable Terms first) {
    take(first);
    target = promised;
    targetSince = startedAt;
  }

  void pause(long at) {
    if (state == State.RUNNING) {
      count(at, false);
      state = State.PAUSED;
      pausedSince = at;
    }
  }

  void resume(long at) {
    if (state == State.PAUSED) {
      state = State.RUNNING;
      pausedSince = NONE;
      since = at;
    }
  }

  /** Ends it as stopped, cancelled or superseded. */
  void end(long at, State as) {
    count(at, false);
    state = as;
    stoppedAt = at;
    pausedSince = NONE;
  }

  /** What was ended goes on, without the time in between. */
  void revive(long at) {
    state = State.RUNNING;
    stoppedAt = NONE;
    since = at;
  }

  /** Whether these terms promise something else than those before. */
  boolean differs(Rules.@Nullable Terms next) {
    long promise = next == null ? NONE : next.target(kind, startedAt);
    return promise != promised
        || (next != null
            && terms != null
            && !next.rule().calendar().equals(terms.rule().calendar()));
  }

  /** Whether nothing is promised before or after. */
  boolean silent(Rules.@Nullable Terms next) {
    return promised == NONE || next == null || next.target(kind, startedAt) == NONE;
  }

  /** From here on these terms hold; what has elapsed is kept. */
  void carry(long at, Rules in, Rules.@Nullable Terms next) {
    count(at, false);
    boolean different = differs(next);
    adopt(in);
    long before = target;
    take(next);
    if (!different) {
      return;
    }
    targetSince = at;
    boolean tighter = before == NONE || promised < before;
    long least = in.leastRemaining(kind);
    target =
        promised != NONE && tighter && breachedAt == NONE && least > 0
            ? Math.max(promised, elapsed + least)
            : promised;
    crossedAt = NONE;
  }

  private void take(Rules.@Nullable Terms next) {
    terms = next;
    promised = next == null ? NONE : next.target(kind, startedAt);
    everPromised |= promised != NONE;
    if (next != null) {
      time = next.rule().time();
    }
  }

  private void adopt(Rules rules) {
    warnings.want(rules.warnings());
    repetitions.want(rules.repeats());
  }

  /**
   * Counts until here, and notes what was crossed on the way.
   *
   * @param inclusive whether what is crossed at this very instant is noted: only after all events
   *     of the instant
   */
  void count(long to, boolean inclusive) {
    if (state != State.RUNNING || to < since) {
      return;
    }
    long reached = to == since ? elapsed : elapsed + time.elapsed(since, to);
    var stretch = new Stretch(since, elapsed, to, reached, time, inclusive);
    if (target != NONE) {
      warnings.cross(stretch, target);
      if (crossedAt == NONE) {
        crossedAt = stretch.crossing(target);
        if (breachedAt == NONE) {
          breachedAt = crossedAt;
          breachedElapsed = Math.max(target, elapsed);
        }
      }
    }
    if (breachedAt != NONE) {
      repetitions.cross(stretch, missedAt(), breachedAt);
    }
    elapsed = reached;
    since = to;
  }

  /** From where the steps after the breach are counted: what has elapsed, or no target. */
  private long missedAt() {
    return target == NONE ? NONE : Math.max(target, breachedElapsed);
  }

  /** How it stands at the instant until which it was counted last, or at {@code asOf}. */
  Clock read(long asOf) {
    return new Reading(this, asOf).clock();
  }

  /** Reads a ticker without moving it. */
  record Reading(Ticker of, long asOf) {
    Clock clock() {
      boolean running = of.state == State.RUNNING;
      List<Clock.Warning> warnings =
          of.warnings.read(of.target, running ? this::projected : _ -> NONE);
      List<Clock.Repetition> repetitions =
          of.breachedAt == NONE
              ? List.of()
              : of.repetitions.read(of.missedAt(), of.breachedAt, this::projected, running);
      return new Clock(
          of.kind,
          of.cycle,
          Optional.ofNullable(of.escalation),
          of.state,
          running && of.time.isOpen(asOf),
          Optional.ofNullable(of.terms).map(Rules.Terms::basis),
          of.target == NONE ? OptionalLong.empty() : OptionalLong.of(of.target),
          businessDays(),
          of.target == NONE ? Optional.empty() : instant(of.targetSince),
          of.elapsed,
          Instant.ofEpochSecond(of.startedAt),
          instant(of.stoppedAt),
          instant(of.pausedSince),
          instant(due()),
          of.state == State.PAUSED ? instant(projected(of.target)) : Optional.empty(),
          instant(of.breachedAt),
          warnings,
          repetitions,
          running ? nextTimer(warnings, repetitions) : Optional.empty());
    }

    private int businessDays() {
      return of.terms == null || of.target != of.promised ? 0 : of.terms.businessDays(of.kind);
    }

    /** Once it was crossed, the deadline is known, whatever happens then. */
    private long due() {
      if (of.crossedAt != NONE) {
        return of.crossedAt;
      }
      return switch (of.state) {
        case RUNNING -> projected(of.target);
        case STOPPED -> foreseen(of.stoppedAt);
        case PAUSED, CANCELLED, SUPERSEDED -> NONE;
      };
    }

    /** What was foreseen then: a calendar that was edited later leaves it as it stood. */
    private long foreseen(long at) {
      return of.target == NONE ? NONE : add(of.time.asKnownAt(at), at, of.target - of.elapsed);
    }

    private long projected(long threshold) {
      return threshold == NONE ? NONE : add(of.time, asOf, threshold - of.elapsed);
    }

    private static long add(WorkingTime time, long at, long seconds) {
      long reached = seconds <= 0 ? at : time.add(at, seconds);
      return reached == WorkingTime.NEVER ? NONE : reached;
    }

    private Optional<Instant> nextTimer(
        List<Clock.Warning> warnings, List<Clock.Repetition> repetitions) {
      Stream<Optional<Instant>> breach =
          Stream.of(of.crossedAt == NONE ? instant(projected(of.target)) : Optional.empty());
      return Stream.of(
              breach,
              warnings.stream().filter(warning -> !warning.fired()).map(Clock.Warning::at),
              repetitions.stream().filter(step -> !step.reached()).map(Clock.Repetition::at))
          .flatMap(at -> at.flatMap(Optional::stream))
          .min(Instant::compareTo);
    }
  }

  static Optional<Instant> instant(long seconds) {
    return seconds == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
