package breakwater.demo;

import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import org.springframework.stereotype.Component;

/** Whether the demo may still begin here. Once something was recorded it never may again. */
@Component
class DemoOffer {
  private final TimeMachine machine;
  private volatile boolean over;

  DemoOffer(TimeMachine machine) {
    this.machine = machine;
  }

  boolean to(Caller caller) {
    if (over || !caller.may(OperatorRight.MOVE_CLOCK)) {
      return false;
    }
    over = !machine.untouched();
    return !over;
  }
}
