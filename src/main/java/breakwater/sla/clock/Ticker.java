package breakwater.sla.clock;

import breakwater.calendar.CalendarId;
import breakwater.calendar.WorkingTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock while it is folded. Between two changes it costs nothing: what was crossed in between is
 * worked out at the next change.
 *
 * <p>All instants are seconds since 1970. What it holds is moved here and read by {@link Reading}.
 */
final class Ticker {
  /** No instant, no target. */
  static final long NONE = Long.MIN_VALUE;

  final Kind kind;
  final int cycle;
  final @Nullable String escalation;
  final long startedAt;

  State state = State.RUNNING;
  long stoppedAt = NONE;
  long pausedSince = NONE;

  /** Until when {@code elapsed} is counted. */
  long since;

  long elapsed;

  /** As the rules promise it. */
  long promised = NONE;

  /** The same, with the least remaining time of the last change. */
  long target = NONE;

  /** When the target or its calendar became what it is. */
  long targetSince;

  boolean everPromised;
  WorkingTime time = WorkingTime.ALWAYS;
  Rules.@Nullable Terms terms;

  /** Why it is promised, if no rule does. */
  Clock.@Nullable Basis given;

  long crossedAt = NONE;
  long breachedAt = NONE;

  /** What had elapsed at the breach: more than the target, if a change made it missed at once. */
  long breachedElapsed = NONE;

  /** What was missed: it may be promised otherwise since. */
  long missedTarget = NONE;

  Rules.@Nullable Terms missedTerms;

  final Warnings warnings = new Warnings();
  final Repetitions repetitions = new Repetitions();

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

  /** It is due at an instant, day or night. */
  void promise(long until, String version) {
    promised = until - startedAt;
    target = promised;
    targetSince = startedAt;
    everPromised = true;
    given =
        new Clock.Basis(
            version, Clock.Basis.IN_A_REPLY, "", CalendarId.ALWAYS.value(), List.of(), List.of());
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
        if (breachedAt == NONE && crossedAt != NONE) {
          breachedAt = crossedAt;
          breachedElapsed = Math.max(target, elapsed);
          missedTarget = target;
          missedTerms = terms;
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
  long missedAt() {
    return target == NONE ? NONE : Math.max(target, breachedElapsed);
  }

  /** How it stands at the instant until which it was counted last, or at {@code asOf}. */
  Clock read(long asOf) {
    return new Reading(this, asOf).clock();
  }
}
