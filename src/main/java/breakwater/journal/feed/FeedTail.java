package breakwater.journal.feed;

import breakwater.journal.feed.Feed.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of the feed as it grows, for many who wait for it at once: one thread of the node looks
 * for all of them, and what is young is read once.
 */
@Component
public class FeedTail implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);

  /** How often the node looks whether the feed has grown. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** Entries that are kept for those who wait. */
  private static final int YOUNG = 2_000;

  private final Feed feed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();

  /** Apart from {@link #grown}, so that whoever begins to wait wakes nobody who waits already. */
  private final Condition wanted = lock.newCondition();

  private List<Entry> young = List.of();
  private long head;
  private int waiting;
  private volatile boolean running;
  private volatile Thread watcher = new Thread();

  FeedTail(Feed feed) {
    this.feed = feed;
  }

  /**
   * Waits until there is something after a position.
   *
   * @return at most {@code limit} entries; empty when the time has passed or the node stops
   */
  public List<Entry> await(long position, int limit, Duration patience)
      throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      if (waiting++ == 0) {
        wanted.signal();
      }
      while (head <= position && nanos > 0 && running) {
        nanos = grown.awaitNanos(nanos);
      }
      List<Entry> kept = young(position, limit);
      if (!kept.isEmpty() || head <= position) {
        return kept;
      }
    } finally {
      waiting--;
      lock.unlock();
    }
    return feed.after(position, limit);
  }

  private List<Entry> young(long position, int limit) {
    boolean reachesBack = !young.isEmpty() && young.getFirst().position() <= position + 1;
    if (!reachesBack) {
      return List.of();
    }
    int from = (int) Math.min(young.size(), position + 1 - young.getFirst().position());
    List<Entry> found = young.subList(from, Math.min(young.size(), from + limit));
    boolean dense = found.isEmpty() || found.getFirst().position() == position + 1;
    return dense ? found : List.of();
  }

  private void watch() {
    while (running) {
      try {
        if (anybodyWaits()) {
          look();
        }
      } catch (RuntimeException e) {
        LOG.debug("The feed cannot be read now: {}", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean anybodyWaits() throws InterruptedException {
    lock.lock();
    try {
      wanted.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      return waiting > 0;
    } finally {
      lock.unlock();
    }
  }

  private void look() {
    long now = feed.head();
    long from = Math.max(head, now - YOUNG);
    List<Entry> fresh = now > head ? feed.after(from, YOUNG) : List.of();
    if (fresh.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      var kept = new ArrayList<Entry>(from > head ? List.of() : young);
      kept.addAll(fresh);
      young = List.copyOf(kept.subList(Math.max(0, kept.size() - YOUNG), kept.size()));
      head = fresh.getLast().position();
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    watcher = Thread.ofPlatform().daemon().name("feed-tail").start(this::watch);
  }

  @Override
  public void stop() {
    running = false;
    watcher.interrupt();
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** It stops before the web server waits for its last requests, of which open streams are some. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
