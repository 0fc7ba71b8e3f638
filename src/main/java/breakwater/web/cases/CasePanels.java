package breakwater.web.cases;

import breakwater.cases.Case;
import breakwater.web.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What others add to the page of a case, in their order. */
@Component
class CasePanels {
  private final List<CasePanel> panels;

  CasePanels(List<CasePanel> panels) {
    this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
  }

  /**
   * A panel of one page.
   *
   * @param it what its fragment shows
   */
  record Filled(String name, int order, String template, CasePanel.Slot slot, Object it) {
    public boolean in(String wanted) {
      return slot.name().equals(wanted);
    }
  }

  List<Filled> fill(Visit visit, Case shown) {
    return panels.stream().flatMap(panel -> fill(panel, visit, shown).stream()).toList();
  }

  private static Optional<Filled> fill(CasePanel panel, Visit visit, Case shown) {
    return panel
        .show(visit, shown)
        .map(it -> new Filled(panel.name(), panel.order(), panel.template(), panel.slot(), it));
  }
}
