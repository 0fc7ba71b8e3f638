package breakwater.web.outages;

import breakwater.cases.Case;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in the heading of a case which outage touches it. */
@Component
class OutageLine implements CasePanel {
  private final RunningOutages running;

  OutageLine(RunningOutages running) {
    this.running = running;
  }

  /**
   * @param turn when another may begin or end
   */
  record Line(List<RunningOutages.Running> running, Optional<Instant> turn) {}

  @Override
  public String name() {
    return "outage";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String template() {
    return "outages/banner";
  }

  @Override
  public Slot slot() {
    return Slot.HEAD;
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return shown.status().unfinished()
        ? Optional.of(new Line(running.of(visit.caller(), shown), running.turn(visit.caller())))
        : Optional.empty();
  }
}
