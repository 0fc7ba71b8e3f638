package breakwater.journal.engine;

import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.TimeMachine;
import breakwater.journal.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the offset from due instant to due instant. */
@Component
class SteppingTimeMachine implements TimeMachine {
  /** Another node or thread may have in hand what is due; not for longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Portions of one worker after which something does not come to rest. */
  private static final int PORTIONS = 100_000;

  private final EngineTable engine;
  private final Clock clock;
  private final Standing standing;
  private final List<Worker> workers;

  SteppingTimeMachine(EngineTable engine, Clock clock, Standing standing, List<Worker> workers) {
    this.engine = engine;
    this.clock = clock;
    this.standing = standing;
    this.workers = workers;
  }

  @Override
  public Instant advance(Duration by) {
    if (!engine.kind().equals("SANDBOX")) {
      throw new RefusedException(
          Refusal.conflict(
              "live-clock",
              "You asked to move the clock, but this database was created LIVE, and its clock is"
                  + " never moved. Start a new data folder as a SANDBOX to try things in time."));
    }
    return apart(() -> step(by));
  }

  @Override
  public boolean sandbox() {
    return engine.kind().equals("SANDBOX");
  }

  @Override
  public boolean untouched() {
    return engine.untouched();
  }

  @Override
  @Transactional
  public Answer<Instant> beginBefore(Duration by) {
    if (!engine.beginBefore(by)) {
      return Answer.refused(
          Refusal.conflict(
              "sandbox-too-late",
              "You asked to make this database a SANDBOX, but something was recorded in it already,"
                  + " which settled that it is %s for ever. Start with an empty data folder."
                      .formatted(engine.kind())));
    }
    return Answer.done(clock.now());
  }

  /** Outside the caller's transaction: each portion of work is a transaction of its own. */
  private static Instant apart(Supplier<Instant> steps) {
    try (var thread = Executors.newSingleThreadExecutor()) {
      return CompletableFuture.supplyAsync(steps, thread).join();
    }
  }

  private Instant step(Duration by) {
    Instant target = clock.now().plus(by);
    settle();
    Optional<Instant> next = next();
    Instant since = clock.unmoved();
    while (next.isPresent() && !next.get().isAfter(target)) {
      moveTo(next.get());
      settle();
      Optional<Instant> then = next();
      if (!then.equals(next)) {
        since = clock.unmoved();
      } else if (clock.unmoved().isAfter(since.plus(PATIENCE))) {
        throw new IllegalStateException(
            "What is due at %s is done by nobody.".formatted(next.get()));
      }
      next = then;
    }
    moveTo(target);
    return clock.now();
  }

  @Override
  public void settle() {
    standing.refresh();
    int portions = 0;
    boolean more = true;
    while (more) {
      more = false;
      for (Worker worker : workers) {
        more |= worker.work();
      }
      if (++portions > PORTIONS) {
        throw new IllegalStateException("The agenda does not come to rest.");
      }
    }
  }

  private Optional<Instant> next() {
    return workers.stream().map(Worker::next).flatMap(Optional::stream).min(Instant::compareTo);
  }

  private void moveTo(Instant instant) {
    Duration missing = Duration.between(clock.now(), instant);
    if (missing.isPositive()) {
      engine.move(missing);
    }
  }
}
