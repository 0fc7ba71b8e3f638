package breakwater.demo;

import breakwater.demo.PlayTable.Play;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator may do with the demo: begin it, pause it, make it go faster. */
@Component
class DemoDoor {
  /** An hour in a second. */
  static final int FASTEST = 3_600;

  private final PlayTable table;
  private final Founding founding;
  private final Performance performance;
  private final TimeMachine machine;
  private final Clock clock;
  private volatile boolean tooLate;

  DemoDoor(
      PlayTable table,
      Founding founding,
      Performance performance,
      TimeMachine machine,
      Clock clock) {
    this.table = table;
    this.founding = founding;
    this.performance = performance;
    this.machine = machine;
    this.clock = clock;
  }

  /**
   * How the demo stands.
   *
   * @param offered whether it may still begin here
   * @param percent how much of its past is played; 100 = all
   * @param speed seconds of the play in one of ours; 0 = it pauses
   * @param now the instant in the play
   */
  record Demo(
      boolean offered,
      boolean playing,
      int percent,
      int speed,
      Optional<Instant> begins,
      Instant now) {}

  /** Whether the demo may still begin here. Once something was recorded it never may again. */
  boolean offeredTo(Caller caller) {
    if (tooLate || !caller.may(OperatorRight.MOVE_CLOCK)) {
      return false;
    }
    tooLate = !machine.untouched();
    return !tooLate;
  }

  /** For everybody: whoever is shown a made-up company may know how it is made. */
  Demo look(Caller caller) {
    Optional<Play> play = table.find();
    return new Demo(
        play.isEmpty() && caller.may(OperatorRight.MOVE_CLOCK) && machine.untouched(),
        play.isPresent(),
        play.isEmpty() ? 0 : performance.progress().orElse(100),
        play.map(Play::speed).orElse(0),
        play.map(Play::begins),
        clock.now());
  }

  /** Makes an untouched database a SANDBOX and plays into it; a LIVE one refuses for ever. */
  Answer<Demo> begin(Caller caller) {
    caller.must(OperatorRight.MOVE_CLOCK);
    return founding
        .found(caller, Company.read())
        .map(
            begun -> {
              performance.goOn();
              return look(caller);
            });
  }

  /**
   * @param speed 0 to {@link #FASTEST}
   */
  Answer<Demo> pace(Caller caller, int speed) {
    caller.must(OperatorRight.MOVE_CLOCK);
    if (table.find().isEmpty()) {
      return Answer.refused(
          Refusal.conflict(
              "demo-absent",
              "No demo company plays here, so it has no speed. It can only begin in an untouched"
                  + " database."));
    }
    if (speed < 0 || speed > FASTEST) {
      return Answer.refused(
          Refusal.invalid(
              "demo-speed",
              "The speed is 0 (pause) to %d seconds of the play in one second."
                  .formatted(FASTEST)));
    }
    table.pace(speed);
    performance.goOn();
    return Answer.done(look(caller));
  }
}
