package breakwater.demo;

import breakwater.demo.PlayTable.Play;
import breakwater.demo.Season.Scene;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays scene after scene. Each is done in one transaction with the note that it was played, so
 * that a play that was stopped anywhere goes on with the next.
 */
@Component
class Player {
  private static final Logger LOG = LoggerFactory.getLogger(Player.class);

  /** How much earlier than written a scene may be played, together with others. */
  private static final Duration TOGETHER = Duration.ofMinutes(5);

  private final PlayTable table;
  private final Stage stage;
  private final TimeMachine machine;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<String> together = ConcurrentHashMap.newKeySet();
  private volatile List<Scene> scenes = List.of();
  private volatile Instant begins = Instant.MIN;

  Player(
      PlayTable table,
      Stage stage,
      TimeMachine machine,
      Clock clock,
      TransactionTemplate transactions) {
    this.table = table;
    this.stage = stage;
    this.machine = machine;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Plays what belongs before an instant, and moves the clock to it.
   *
   * @param goOn asked before each scene
   * @return false = it was told to stop
   */
  boolean playUntil(Instant until, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      Play play = table.find().orElseThrow();
      Optional<Scene> next = next(play);
      if (next.isEmpty() || next.get().at().isAfter(until)) {
        moveTo(until);
        return true;
      }
      if (!soon(next.get())) {
        moveTo(next.get().at());
        together.clear();
      }
      together.add(next.get().tale());
      play(play.scene(), next.get());
    }
    return false;
  }

  /** Each move of the clock does all that is due: of different tales some are played together. */
  private boolean soon(Scene scene) {
    return !together.contains(scene.tale())
        && Duration.between(clock.now(), scene.at()).compareTo(TOGETHER) < 0;
  }

  Optional<Scene> next(Play play) {
    List<Scene> all = scenes(play);
    return play.scene() < all.size() ? Optional.of(all.get(play.scene())) : Optional.empty();
  }

  /** How many scenes lie before the end of the prologue. */
  int prologue(Play play) {
    return (int) scenes(play).stream().takeWhile(s -> s.at().isBefore(play.ends())).count();
  }

  /** Scenes that a door refused since the start. */
  int refused() {
    return refused.get();
  }

  private void play(int number, Scene scene) {
    transactions.executeWithoutResult(
        status -> {
          if (table.advance(number)
              && stage.perform(scene) instanceof Answer.Refused<?>(Refusal no)) {
            refused.incrementAndGet();
            LOG.debug("Scene {} of {}: {}", number, scene.tale(), no.sentence());
          }
        });
  }

  private void moveTo(Instant instant) {
    Duration missing = Duration.between(clock.now(), instant);
    if (missing.isPositive()) {
      machine.advance(missing);
    }
  }

  private List<Scene> scenes(Play play) {
    if (!begins.equals(play.begins())) {
      synchronized (this) {
        scenes = Season.of(Company.read(), Story.all(), play.begins(), play.days());
        begins = play.begins();
      }
    }
    return scenes;
  }
}
