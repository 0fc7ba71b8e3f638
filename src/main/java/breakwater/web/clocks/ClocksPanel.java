package breakwater.web.clocks;

import breakwater.cases.Case;
import breakwater.journal.Answer;
import breakwater.sla.CaseClocks;
import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clocks;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what is owed on a case, what is due first above. */
@Component
class ClocksPanel implements CasePanel {
  private final CaseClocks clocks;

  ClocksPanel(CaseClocks clocks) {
    this.clocks = clocks;
  }

  /**
   * @param live what still runs, due first; what is paused comes last
   * @param ended what is over, the latest first
   */
  record Shown(List<ClockLine> live, List<ClockLine> ended) {}

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "cases/panel-clocks";
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return switch (clocks.of(visit.caller(), shown.id())) {
      case Answer.Done<Clocks>(Clocks read) -> shown(read);
      case Answer.Refused<Clocks> _ -> Optional.empty();
    };
  }

  private static Optional<?> shown(Clocks read) {
    List<ClockLine> live =
        read.live().stream()
            .sorted(Comparator.comparing(clock -> clock.dueAt().orElse(Instant.MAX)))
            .map(ClockLine::of)
            .toList();
    List<ClockLine> ended =
        read.all().stream()
            .filter(clock -> !clock.state().live())
            .sorted(Comparator.comparing(ClocksPanel::end).reversed())
            .map(ClockLine::of)
            .toList();
    return Optional.of(new Shown(live, ended));
  }

  private static Instant end(Clock clock) {
    return clock.stoppedAt().orElse(clock.startedAt());
  }
}
