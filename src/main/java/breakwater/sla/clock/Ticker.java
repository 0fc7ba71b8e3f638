package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
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
  private List<Rules.Repeat> repeats = List.of();
  private long[] repeatedAt = {};
  private int[] percents = {};
  private long[] firedAt = {};

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
    warnAt(rules.warnings());
    if (!repeats.equals(rules.repeats())) {
      repeats = rules.repeats();
      long[] kept = Arrays.copyOf(repeatedAt, repeats.size());
      Arrays.fill(kept, Math.min(repeatedAt.length, kept.length), kept.length, NONE);
      repeatedAt = kept;
    }
  }

  /** Warnings that were given stay, whatever later rules say. */
  private void warnAt(List<Integer> wanted) {
    if (warnsAt(wanted)) {
      return;
    }
    if (percents.length == 0) {
      percents = wanted.stream().mapToInt(Integer::intValue).toArray();
      firedAt = new long[percents.length];
      Arrays.fill(firedAt, NONE);
      return;
    }
    int[] oldPercents = percents;
    long[] oldFired = firedAt;
    var all = new TreeMap<Integer, Long>();
    wanted.forEach(percent -> all.put(percent, NONE));
    for (int i = 0; i < oldPercents.length; i++) {
      if (oldFired[i] != NONE) {
        all.put(oldPercents[i], oldFired[i]);
      }
    }
    percents = all.keySet().stream().mapToInt(Integer::intValue).toArray();
    firedAt = all.values().stream().mapToLong(Long::longValue).toArray();
  }

  /** The wanted ones are ascending. */
  private boolean warnsAt(List<Integer> wanted) {
    boolean same = wanted.size() == percents.length;
    for (int i = 0; same && i < percents.length; i++) {
      same = wanted.get(i) == percents[i];
    }
    return same;
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
    if (target != NONE) {
      for (int i = 0; i < percents.length; i++) {
        if (firedAt[i] == NONE) {
          firedAt[i] = crossing(share(percents[i]), reached, to, inclusive);
        }
      }
      if (crossedAt == NONE) {
        crossedAt = crossing(target, reached, to, inclusive);
        if (breachedAt == NONE) {
          breachedAt = crossedAt;
        }
      }
    }
    repeat(reached, to, inclusive);
    elapsed = reached;
    since = to;
  }

  /** Notes the steps after the breach. While it is paused nobody is told again. */
  private void repeat(long reached, long to, boolean inclusive) {
    for (int i = 0; breachedAt != NONE && i < repeatedAt.length; i++) {
      if (repeatedAt[i] == NONE) {
        Rules.Repeat repeat = repeats.get(i);
        if (repeat.wall()) {
          long at = Math.max(breachedAt + repeat.seconds(), since);
          repeatedAt[i] = at < to || (inclusive && at == to) ? at : NONE;
        } else if (target != NONE) {
          repeatedAt[i] = crossing(target + repeat.seconds(), reached, to, inclusive);
        }
      }
    }
  }

  private long crossing(long threshold, long reached, long to, boolean inclusive) {
    if (reached < threshold) {
      return NONE;
    }
    long at = threshold <= elapsed ? since : time.add(since, threshold - elapsed);
    return at < to || (inclusive && at == to) ? at : NONE;
  }

  /** The first whole second at which this share of the target has elapsed. */
  private long share(int percent) {
    return Math.ceilDiv(target * percent, 100);
  }

  /** How it stands at the instant until which it was counted last, or at {@code asOf}. */
  Clock read(long asOf) {
    return new Reading(this, asOf).clock();
  }

  /** Reads a ticker without moving it. */
  record Reading(Ticker of, long asOf) {
    Clock clock() {
      return new Clock(
          of.kind,
          of.cycle,
          Optional.ofNullable(of.escalation),
          of.state,
          of.state == State.RUNNING && of.time.isOpen(asOf),
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
          warnings(),
          repetitions(),
          instant(nextTimer()));
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

    private List<Clock.Warning> warnings() {
      var warnings = new ArrayList<Clock.Warning>(of.percents.length);
      for (int i = 0; i < of.percents.length; i++) {
        boolean fired = of.firedAt[i] != NONE;
        long at = fired ? of.firedAt[i] : warningAt(i);
        warnings.add(new Clock.Warning(of.percents[i], instant(at), fired));
      }
      return List.copyOf(warnings);
    }

    private long warningAt(int i) {
      return of.state == State.RUNNING && of.target != NONE
          ? projected(of.share(of.percents[i]))
          : NONE;
    }

    private List<Clock.Repetition> repetitions() {
      var all = new ArrayList<Clock.Repetition>(of.repeatedAt.length);
      for (int i = 0; i < of.repeatedAt.length && of.breachedAt != NONE; i++) {
        boolean reached = of.repeatedAt[i] != NONE;
        long at = reached ? of.repeatedAt[i] : repetitionAt(i);
        all.add(new Clock.Repetition(i + 1, instant(at), reached));
      }
      return List.copyOf(all);
    }

    private long repetitionAt(int i) {
      Rules.Repeat repeat = of.repeats.get(i);
      if (of.state != State.RUNNING || of.breachedAt == NONE) {
        return NONE;
      }
      return repeat.wall()
          ? of.breachedAt + repeat.seconds()
          : of.target == NONE ? NONE : projected(of.target + repeat.seconds());
    }

    private long nextTimer() {
      if (of.state != State.RUNNING) {
        return NONE;
      }
      long next = of.crossedAt == NONE ? projected(of.target) : NONE;
      for (int i = 0; i < of.percents.length; i++) {
        next = sooner(next, of.firedAt[i] == NONE ? warningAt(i) : NONE);
      }
      for (int i = 0; i < of.repeatedAt.length; i++) {
        next = sooner(next, of.repeatedAt[i] == NONE ? repetitionAt(i) : NONE);
      }
      return next;
    }

    private static long sooner(long one, long other) {
      return one == NONE ? other : other == NONE ? one : Math.min(one, other);
    }

    private static Optional<Instant> instant(long seconds) {
      return seconds == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
  }
}
