package breakwater.journal.database;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL while we own its folder: taken over or started, watched, started again
 * when it dies, and stopped with us.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  /** How long processes may outlive their killed server before we end them. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** How often a start is tried before we give up, one second apart. */
  private static final int TRIES = 5;

  private final FolderLock lock;
  private final Cluster cluster;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Postmaster postmaster;

  /** Takes over the server that a killed application left behind, or starts one. */
  EmbeddedServer(FolderLock lock, Cluster cluster) {
    this.lock = lock;
    this.cluster = cluster;
    this.postmaster = takeOver();
    Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
  }

  ServerAddress address() {
    return cluster.addressOf(postmaster);
  }

  @Override
  public void close() {
    stopping.countDown();
    stop();
    lock.close();
  }

  private Postmaster takeOver() {
    Optional<Postmaster> left = cluster.postmaster();
    if (left.isPresent() && cluster.addressOf(left.get()).answers()) {
      log.info("Using the database that an earlier run left behind, process {}", left.get().pid());
      return left.get();
    }
    left.ifPresent(deaf -> stop());
    return start(left.map(Postmaster::port).orElseGet(() -> FreePort.near(cluster.folder())));
  }

  /** Tries more than once: what a killed server held is freed a little later. */
  private Postmaster start(int port) {
    for (int attempt = 1; ; attempt++) {
      endStragglers();
      Optional<Postmaster> started = cluster.start(port);
      if (started.isPresent()) {
        return started.get();
      }
      if (attempt == TRIES || stopsWithin(Duration.ofSeconds(1))) {
        throw new StartRefused(
            "The embedded database does not start: " + cluster.lastWords(),
            "Mend what it says (see also %s), or put back a copy of the data folder."
                .formatted(cluster.folder().logs()));
      }
    }
  }

  private synchronized void stop() {
    cluster.stop();
  }

  private synchronized void restart() {
    if (stopsWithin(Duration.ZERO)) {
      return;
    }
    try {
      log.warn("The database has ended by itself; starting it again");
      postmaster = start(postmaster.port());
      log.info("The database works again, process {}", postmaster.pid());
    } catch (RuntimeException e) {
      log.error("The database could not be started again; the next try follows", e);
    }
  }

  private void watch() {
    while (!stopsWithin(Duration.ZERO)) {
      ProcessHandle.of(postmaster.pid())
          .filter(cluster.programs()::runsOurs)
          .ifPresent(process -> process.onExit().join());
      restart();
    }
  }

  private boolean stopsWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** When a server is killed, its processes end by themselves as soon as they notice. */
  private void endStragglers() {
    List<ProcessHandle> stragglers = cluster.programs().processes().toList();
    for (ProcessHandle process : stragglers) {
      if (!ends(process)) {
        log.warn("Ending process {} of a database server that was killed", process.pid());
        process.destroyForcibly();
        ends(process);
      }
    }
  }

  private static boolean ends(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("Interrupted while a killed database server ended", e);
    }
  }
}
