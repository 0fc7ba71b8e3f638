package breakwater.desk;

import breakwater.calendar.Calendars;
import breakwater.cases.Case;
import breakwater.cases.ViewOfCases;
import breakwater.cases.circumstances.CustomerKnown;
import breakwater.cases.circumstances.OfTier;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.sla.CaseClocks;
import breakwater.sla.SlaFact;
import breakwater.sla.clock.Clocks;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.promises.Promises;
import breakwater.triggers.attention.AttentionFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps one row for each case, for the order of work. */
@Component
class DeskRows extends ViewOfCases {
  private final DeskRowTable rows;
  private final ObjectProvider<CaseClocks> clocks;

  /**
   * @param clocks asked late: they read the journal, which asks its views
   */
  DeskRows(DeskRowTable rows, ObjectProvider<CaseClocks> clocks) {
    super(
        "desk.cases",
        4,
        Set.of(
            Case.Part.class,
            EscalationFact.class,
            OfHandoff.class,
            CustomerKnown.class,
            OfTier.class,
            SlaFact.class,
            AttentionFact.class));
    this.rows = rows;
    this.clocks = clocks;
  }

  /** Other rules promise otherwise. */
  @Override
  public Set<Class<?>> follows() {
    return Set.of(Promises.class, Calendars.class);
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    Map<History, Clocks> running =
        clocks.getObject().of(histories.stream().filter(h -> !h.isEmpty()).toList(), moment);
    rows.put(
        histories.stream()
            .flatMap(h -> DeskCase.of(h, Optional.ofNullable(running.get(h)), shape()).stream())
            .toList());
  }

  @Override
  public void forget(Subject subject) {
    rows.remove(subject.id());
  }
}
