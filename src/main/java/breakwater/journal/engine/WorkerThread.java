package breakwater.journal.engine;

import breakwater.journal.Worker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works until told to stop; an error of the world makes it wait and try again, never end. */
final class WorkerThread implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);

  /** After this many failures in a row the wait between them grows no longer: about 6 s. */
  private static final int LONGEST_WAIT = 5;

  private final Worker worker;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile long succeededNanos;
  private volatile boolean succeeded;
  private volatile @Nullable String trouble;
  private int failures;

  WorkerThread(Worker worker) {
    this.worker = worker;
  }

  Worker worker() {
    return worker;
  }

  /** How long ago it last looked for work without an error; {@code null} = not yet. */
  @Nullable Duration sinceSuccess() {
    return succeeded ? Duration.ofNanos(System.nanoTime() - succeededNanos) : null;
  }

  @Nullable String trouble() {
    return trouble;
  }

  @Override
  public void run() {
    boolean more = false;
    while (!waitToStop(more ? Duration.ZERO : pause())) {
      more = once();
    }
  }

  void stop() {
    stop.countDown();
  }

  /** One portion. */
  private boolean once() {
    try {
      boolean more = worker.work();
      succeededNanos = System.nanoTime();
      succeeded = true;
      trouble = null;
      failures = 0;
      return more;
    } catch (Exception | StackOverflowError e) {
      failures++;
      trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
      if (failures == 1) {
        LOG.warn("{} failed and tries again: {}", worker.name(), trouble);
        LOG.debug("{} failed", worker.name(), e);
      }
      return false;
    }
  }

  private Duration pause() {
    return Workers.IDLE.multipliedBy(1L << Math.min(failures, LONGEST_WAIT));
  }

  private boolean waitToStop(Duration pause) {
    try {
      return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
