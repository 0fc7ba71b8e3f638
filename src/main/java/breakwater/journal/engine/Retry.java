package breakwater.journal.engine;

import breakwater.journal.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a follower that failed looks again, and when it is taken aside. */
final class Retry {
  /** Failed looks in a row after which a follower is quarantined at a subject. */
  static final int TRIES = 5;

  private Retry() {}

  static Look after(AgendaTable agenda, Turn turn, String follower, Trouble trouble) {
    Optional<AgendaTable.Due> row = agenda.row(turn.subject(), follower);
    boolean already = row.map(AgendaTable.Due::quarantined).orElse(false);
    int tries = row.map(AgendaTable.Due::tries).orElse(0) + 1;
    return Look.failed(
        Lane.INTERACTIVE,
        due(turn.now(), tries),
        turn.history().version(),
        tries,
        trouble.why(),
        already || tries >= TRIES);
  }

  /** At once after the first failure, then after 2, 4, 8 seconds. */
  static Instant due(Instant now, int tries) {
    return tries <= 1 ? now : now.plus(Duration.ofSeconds(1L << Math.min(tries - 1, 6)));
  }
}
