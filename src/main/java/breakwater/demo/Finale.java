package breakwater.demo;

import breakwater.demo.Season.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something shall stand when the prologue ends, so that the board and the desk show every
 * state.
 *
 * @param last the last thing that happens to it before the end
 * @param before how long before the end that happens
 */
record Finale(Class<? extends Act> last, Duration before) {
  static final List<Finale> ESCALATIONS =
      List.of(
          new Finale(Act.Submits.class, Duration.ofMinutes(14)),
          new Finale(Act.Submits.class, Duration.ofMinutes(52)),
          new Finale(Act.Claims.class, Duration.ofMinutes(9)),
          new Finale(Act.Claims.class, Duration.ofMinutes(38)),
          new Finale(Act.Starts.class, Duration.ofMinutes(26)),
          new Finale(Act.Starts.class, Duration.ofMinutes(95)),
          new Finale(Act.Starts.class, Duration.ofHours(5)),
          new Finale(Act.BouncesBack.class, Duration.ofMinutes(41)),
          new Finale(Act.BouncesBack.class, Duration.ofHours(3)),
          new Finale(Act.Asks.class, Duration.ofMinutes(19)),
          new Finale(Act.Decides.class, Duration.ofMinutes(70)),
          new Finale(Act.Solves.class, Duration.ofMinutes(33)));

  /** Cases that nobody escalated: new ones, some just read, and many in which we wait. */
  static List<Finale> cases() {
    var all = new ArrayList<Finale>();
    for (int i = 0; i < 9; i++) {
      all.add(new Finale(Act.Writes.class, Duration.ofMinutes(7 + 23L * i)));
      all.add(new Finale(Act.Answers.class, Duration.ofMinutes(15 + 70L * i)));
      all.add(new Finale(Act.Waits.class, Duration.ofMinutes(50 + 190L * i)));
      all.add(new Finale(Act.Waits.class, Duration.ofHours(3 + 5L * i)));
    }
    for (int i = 0; i < 4; i++) {
      all.add(new Finale(Act.Snoozes.class, Duration.ofMinutes(20 + 95L * i)));
    }
    return all;
  }

  /** Whether a tale gets that far. */
  boolean fits(List<Scene> tale) {
    return tale.stream().anyMatch(scene -> last.isInstance(scene.act()));
  }

  /**
   * The tale moved in time as a whole; what comes after its last step waits until after the end.
   */
  List<Scene> move(List<Scene> tale, Instant end) {
    int turn = 0;
    while (!last.isInstance(tale.get(turn).act())) {
      turn++;
    }
    Duration by = Duration.between(tale.get(turn).at(), end.minus(before));
    var moved = new ArrayList<Scene>();
    Duration later = Duration.ZERO;
    for (int i = 0; i < tale.size(); i++) {
      Scene scene = tale.get(i);
      Instant at = scene.at().plus(by);
      if (i == turn + 1) {
        Duration missing = Duration.between(at, end.plus(before.dividedBy(2)));
        later = missing.isPositive() ? missing : Duration.ZERO;
      }
      moved.add(new Scene(at.plus(later), scene.tale(), scene.act()));
    }
    return moved;
  }
}
