package breakwater.web.clocks;

import breakwater.cases.Case;
import breakwater.journal.Answer;
import breakwater.sla.CaseClocks;
import breakwater.sla.CaseClocks.Read;
import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Clocks;
import breakwater.triggers.closing.ClosingShown;
import breakwater.triggers.closing.SilentCases;
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
  private final SilentCases silent;

  ClocksPanel(CaseClocks clocks, SilentCases silent) {
    this.clocks = clocks;
    this.silent = silent;
  }

  /**
   * @param owed whether anything is; false = all are of the imported past
   * @param live what still runs, due first; what is paused comes last
   * @param ended what is over, the latest first
   * @param closing when it closes by itself, or how it did
   */
  record Shown(boolean owed, List<ClockLine> live, List<ClockLine> ended, ClosingShown closing) {}

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
    Answer<Shown> read =
        clocks
            .of(visit.caller(), shown.id())
            .then(all -> silent.of(visit.caller(), shown.id()).map(closing -> shown(all, closing)));
    return switch (read) {
      case Answer.Done<Shown>(Shown it) -> Optional.of(it);
      case Answer.Refused<Shown> _ -> Optional.empty();
    };
  }

  private static Shown shown(Read of, ClosingShown closing) {
    Clocks read = of.clocks();
    List<ClockLine> live =
        read.live().stream()
            .sorted(Comparator.comparing(clock -> clock.dueAt().orElse(Instant.MAX)))
            .map(clock -> ClockLine.of(clock, of.owed()))
            .toList();
    List<ClockLine> ended =
        read.all().stream()
            .filter(clock -> !clock.state().live())
            .sorted(Comparator.comparing(ClocksPanel::end).reversed())
            .map(clock -> ClockLine.of(clock, of.owed()))
            .toList();
    return new Shown(of.owed(), live, ended, closing);
  }

  private static Instant end(Clock clock) {
    return clock.stoppedAt().orElse(clock.startedAt());
  }
}
