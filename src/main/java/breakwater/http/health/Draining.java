package breakwater.http.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes first when a stop is asked for: readiness turns to 503 while requests are still accepted, so
 * that a load balancer sends no more. After that the server finishes what it has accepted.
 */
@Component
class Draining implements SmartLifecycle {
  private final Duration wait;
  private volatile boolean running;
  private volatile boolean begun;

  /**
   * @param wait for how long requests are still accepted; default none, for a single node; behind a
   *     load balancer, longer than it takes to notice
   */
  Draining(@Value("${breakwater.drain:0s}") Duration wait) {
    this.wait = wait;
  }

  boolean begun() {
    return begun;
  }

  @Override
  public void start() {
    running = true;
    begun = false;
  }

  @Override
  public void stop() {
    begun = true;
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The highest of all: stops before the web server does. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
