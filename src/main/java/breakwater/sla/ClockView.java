package breakwater.sla;

import breakwater.calendar.Calendars;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseId;
import breakwater.cases.ViewOfCases;
import breakwater.cases.circumstances.CustomerCalendar;
import breakwater.cases.circumstances.CustomerKnown;
import breakwater.cases.circumstances.OfTier;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.sla.clock.Clock;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.promises.Promises;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one row for each clock. */
@Component
class ClockView extends ViewOfCases {
  private final ClockTable table;
  private final ClocksNow clocks;

  ClockView(ClockTable table, ClocksNow clocks) {
    super(
        "sla.clocks-shown",
        3,
        Set.of(
            CaseFact.class,
            OfHandoff.class,
            CustomerKnown.class,
            CustomerCalendar.class,
            OfTier.class,
            SlaFact.class));
    this.table = table;
    this.clocks = clocks;
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Promises.class, Calendars.class);
  }

  @Override
  public void show(List<History> histories, Moment moment) {
    var rows = new ArrayList<ClockTable.Row>();
    clocks
        .asRecorded(histories.stream().filter(h -> !h.isEmpty()).toList(), moment.rules())
        .forEach(
            (history, read) -> {
              for (Clock clock : read.all()) {
                rows.add(
                    new ClockTable.Row(
                        new CaseId(history.subject().id()), clock, history.version(), shape()));
              }
            });
    if (!moment.begun()) {
      table.removeOthers(histories.stream().map(h -> new CaseId(h.subject().id())).toList(), rows);
    }
    table.put(rows);
  }

  @Override
  public void forget(Subject subject) {
    table.remove(List.of(new CaseId(subject.id())));
  }
}
