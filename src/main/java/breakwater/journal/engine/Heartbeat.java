package breakwater.journal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts and stops this node's workers, and says every second that it lives. */
final class Heartbeat implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  /** How long a stop waits for a portion that is under way. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final EngineSettings settings;
  private final List<WorkerThread> workers;
  private final Standing standing;
  private final SweepTable sweeps;
  private final NodeTable nodes;
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());
  private volatile boolean running;

  Heartbeat(
      EngineSettings settings,
      List<WorkerThread> workers,
      Standing standing,
      SweepTable sweeps,
      NodeTable nodes) {
    this.settings = settings;
    this.workers = workers;
    this.standing = standing;
    this.sweeps = sweeps;
    this.nodes = nodes;
  }

  List<WorkerThread> workers() {
    return workers;
  }

  @Override
  public void start() {
    running = true;
    if (settings.engine().workers()) {
      standing.revisions().forEach(sweeps::wantForNewCode);
      standing.refresh();
      pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
      for (WorkerThread worker : workers) {
        threads.add(Thread.ofPlatform().name(worker.worker().name()).start(worker));
      }
    }
  }

  private void beat() {
    try {
      standing.refresh();
    } catch (RuntimeException e) {
      LOG.debug("The database did not take the heartbeat: {}", e.getMessage());
    }
  }

  @Override
  public void stop() {
    running = false;
    pulse.shutdownNow();
    workers.forEach(WorkerThread::stop);
    for (Thread thread : threads) {
      try {
        thread.join(FAREWELL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (!threads.isEmpty()) {
      leave();
    }
  }

  private void leave() {
    try {
      nodes.left();
    } catch (RuntimeException e) {
      LOG.debug("The database did not take the farewell: {}", e.getMessage());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server: it stops after the last request was answered. */
  @Override
  public int getPhase() {
    return 0;
  }
}
