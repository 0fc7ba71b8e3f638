package breakwater.sla.clock;

import breakwater.calendar.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads a ticker without moving it. */
record Reading(Ticker of, long asOf) {
  Clock clock() {
    boolean running = of.state == State.RUNNING;
    List<Clock.Warning> warnings =
        of.warnings.read(of.target, running ? this::projected : _ -> Ticker.NONE);
    List<Clock.Repetition> repetitions =
        of.breachedAt == Ticker.NONE
            ? List.of()
            : of.repetitions.read(of.missedAt(), of.breachedAt, this::projected, running);
    return new Clock(
        of.kind,
        of.cycle,
        Optional.ofNullable(of.escalation),
        of.state,
        running && of.time.isOpen(asOf),
        Optional.ofNullable(of.given)
            .or(() -> Optional.ofNullable(of.terms).map(Rules.Terms::basis)),
        of.target == Ticker.NONE ? OptionalLong.empty() : OptionalLong.of(of.target),
        businessDays(),
        of.target == Ticker.NONE ? Optional.empty() : instant(of.targetSince),
        of.elapsed,
        Instant.ofEpochSecond(of.startedAt),
        instant(of.stoppedAt),
        instant(of.pausedSince),
        instant(due()),
        of.state == State.PAUSED ? instant(projected(of.target)) : Optional.empty(),
        instant(of.breachedAt),
        missed(),
        warnings,
        repetitions,
        running ? nextTimer(warnings, repetitions) : Optional.empty());
  }

  private Optional<Clock.Missed> missed() {
    return of.breachedAt == Ticker.NONE || of.missedTerms == null
        ? Optional.empty()
        : Optional.of(new Clock.Missed(of.missedTerms.basis(), of.missedTarget));
  }

  private int businessDays() {
    return of.terms == null || of.target != of.promised ? 0 : of.terms.businessDays(of.kind);
  }

  /** Once it was crossed, the deadline is known, whatever happens then. */
  private long due() {
    if (of.crossedAt != Ticker.NONE) {
      return of.crossedAt;
    }
    return switch (of.state) {
      case RUNNING -> projected(of.target);
      case STOPPED -> foreseen(of.stoppedAt);
      case PAUSED, CANCELLED, SUPERSEDED -> Ticker.NONE;
    };
  }

  /** What was foreseen then: a calendar that was edited later leaves it as it stood. */
  private long foreseen(long at) {
    return of.target == Ticker.NONE
        ? Ticker.NONE
        : add(of.time.asKnownAt(at), at, of.target - of.elapsed);
  }

  private long projected(long threshold) {
    return threshold == Ticker.NONE ? Ticker.NONE : add(of.time, asOf, threshold - of.elapsed);
  }

  private static long add(WorkingTime time, long at, long seconds) {
    long reached = seconds <= 0 ? at : time.add(at, seconds);
    return reached == WorkingTime.NEVER ? Ticker.NONE : reached;
  }

  private Optional<Instant> nextTimer(
      List<Clock.Warning> warnings, List<Clock.Repetition> repetitions) {
    Stream<Optional<Instant>> breach =
        Stream.of(of.crossedAt == Ticker.NONE ? instant(projected(of.target)) : Optional.empty());
    return Stream.of(
            breach,
            warnings.stream().filter(warning -> !warning.fired()).map(Clock.Warning::at),
            repetitions.stream().filter(step -> !step.reached()).map(Clock.Repetition::at))
        .flatMap(at -> at.flatMap(Optional::stream))
        .min(Instant::compareTo);
  }

  static Optional<Instant> instant(long seconds) {
    return seconds == Ticker.NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
