package breakwater.web.cases;

import breakwater.cases.Case;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.followups.Owed;
import breakwater.gate.GateShown;
import breakwater.gate.Gates;
import breakwater.journal.Answer;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a case climbs: its gate, who has what was raised, what came back and what came of it. */
@Component
class ClimbPanel implements CasePanel {
  private final Gates gates;
  private final Raised raised;

  ClimbPanel(Gates gates, Raised raised) {
    this.gates = gates;
    this.raised = raised;
  }

  @Override
  public String name() {
    return "climb";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String template() {
    return "cases/panel-climb";
  }

  @Override
  public Optional<Shown> show(Visit visit, Case shown) {
    return Optional.of(
        new Shown(
            gates.gate(visit.caller(), shown.id()) instanceof Answer.Done<GateShown>(GateShown gate)
                ? Optional.of(gate)
                : Optional.empty(),
            raised.of(visit, shown.id())));
  }

  /**
   * @param gate of the newest call; empty while nobody called
   * @param raised in the order in which they were raised
   */
  record Shown(Optional<GateShown> gate, List<EscalationShown> raised) {
    /** The next words that are promised about them. */
    public List<Owed> owed() {
      return raised.stream().flatMap(it -> it.owed().stream()).toList();
    }
  }
}
