package breakwater.demo;

import breakwater.demo.PlayTable.Play;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays in a thread of its own, beside the product in use: the prologue as fast as it can, then at
 * the speed that is set. Nothing is played where nobody asked for it.
 */
@Component
class Performance implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Performance.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  private final DemoSettings settings;
  private final Founding founding;
  private final Player player;
  private final PlayTable table;
  private final TimeMachine machine;
  private final Clock clock;
  private volatile boolean running;
  private volatile Optional<Thread> thread = Optional.empty();

  Performance(
      DemoSettings settings,
      Founding founding,
      Player player,
      PlayTable table,
      TimeMachine machine,
      Clock clock) {
    this.settings = settings;
    this.founding = founding;
    this.player = player;
    this.table = table;
    this.machine = machine;
    this.clock = clock;
  }

  @EventListener
  void begin(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext)) {
      return;
    }
    if (settings.demo() && table.find().isEmpty()) {
      found();
    }
    goOn();
  }

  /** Begins to play when there is something to play, and is not playing yet. */
  synchronized void goOn() {
    if (running && thread.isEmpty() && table.find().isPresent()) {
      thread = Optional.of(Thread.ofPlatform().name("demo").daemon().start(this::play));
    }
  }

  private void found() {
    if (founding.found(Cast.director(), Company.read()) instanceof Answer.Refused<?>(Refusal no)) {
      LOG.warn("The demo company does not play here. {}", no.sentence());
    }
  }

  private void play() {
    while (running) {
      try {
        Play play = table.find().orElseThrow();
        if (clock.now().isBefore(play.ends()) || behind(play)) {
          prologue(play);
        } else if (play.speed() > 0) {
          Instant to = clock.now().plus(BEAT.multipliedBy(play.speed() - 1L));
          player.playUntil(to, () -> running);
        }
        LockSupport.parkNanos(BEAT.toNanos());
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("The demo stumbled, and goes on in a moment", e);
          LockSupport.parkNanos(AFTER_TROUBLE.toNanos());
        }
      }
    }
  }

  private boolean behind(Play play) {
    return player.next(play).filter(scene -> scene.at().isBefore(play.ends())).isPresent();
  }

  private void prologue(Play play) {
    int all = player.prologue(play);
    Instant from = clock.unmoved();
    LOG.info(
        "The demo company plays its last {} days; the product can be used meanwhile.", play.days());
    var reported =
        new Object() {
          Instant at = from;
        };
    boolean whole =
        player.playUntil(
            play.ends(),
            () -> {
              Instant now = clock.unmoved();
              if (Duration.between(reported.at, now).compareTo(AFTER_TROUBLE) > 0) {
                reported.at = now;
                LOG.info("The demo company: {} %", percent(all));
              }
              return running;
            });
    if (whole) {
      catchUp();
      LOG.info(
          "The demo company has played {} scenes in {} s.",
          all,
          Duration.between(from, clock.unmoved()).toSeconds());
    }
  }

  /** While it played, time went by: the play's present becomes the real one. */
  private void catchUp() {
    Duration behind = Duration.between(clock.now(), clock.unmoved());
    if (behind.isPositive()) {
      machine.advance(behind);
    }
  }

  private int percent(int all) {
    return all == 0 ? 100 : table.find().map(p -> 100 * p.scene() / all).orElse(0);
  }

  /** How much of the prologue is played; empty = all of it, or there is no play. */
  Optional<Integer> progress() {
    return table
        .find()
        .filter(play -> clock.now().isBefore(play.ends()))
        .map(play -> Math.min(99, 100 * play.scene() / Math.max(1, player.prologue(play))));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    thread.ifPresent(
        t -> {
          LockSupport.unpark(t);
          try {
            t.join(Duration.ofSeconds(8));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    thread = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
