package breakwater.triggers.closing;

import breakwater.calendar.CalendarId;
import breakwater.cases.Label;
import breakwater.playbook.Condition;
import breakwater.playbook.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The playbook's section {@code closing}: after how long a silence a case is closed. */
record Closings(List<Row> rows) {
  /** What holds under a document that has no such section: nothing closes by itself. */
  static final Closings NONE = new Closings(List.of());

  /**
   * @param of where the case must stand
   * @param when asked of the case as it is when the silence has lasted so long
   * @param calendar in whose time it lasts
   */
  record Row(Label id, Set<Idle> of, Condition when, CalendarId calendar, Span after) {
    /** Whether nothing is left for another row that comes later. */
    boolean covers(Row later) {
      return of.containsAll(later.of) && later.when.within(List.of(when));
    }
  }

  /** The first row that fits. */
  Optional<Row> row(Idle idle, Map<String, ?> circumstances) {
    return rows.stream()
        .filter(row -> row.of().contains(idle) && row.when().holds(circumstances))
        .findFirst();
  }

  boolean asksForAttributes() {
    return rows.stream().anyMatch(row -> row.when().text().contains("attributes"));
  }
}
