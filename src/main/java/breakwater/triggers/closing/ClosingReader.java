package breakwater.triggers.closing;

import breakwater.cases.Label;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.Span;
import breakwater.playbook.calendars.NamedCalendars;
import breakwater.triggers.closing.Closings.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code closing}. */
@Component
class ClosingReader implements SectionReader<Closings> {
  /** Nobody is given less to answer; our own. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final NamedCalendars calendars;

  ClosingReader(NamedCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public String name() {
    return "closing";
  }

  @Override
  public Class<Closings> type() {
    return Closings.class;
  }

  @Override
  public Closings missing() {
    return Closings.NONE;
  }

  @Override
  public Closings read(Section section) {
    List<Row> before = new ArrayList<>();
    return new Closings(section.each("rows", row -> row(row, before)));
  }

  private Row row(Section section, List<Row> before) {
    var row =
        new Row(
            section.id("id", Label::new),
            section.anyOf("status", Idle.class),
            section.condition("when"),
            calendars.in(section, "calendar", "or 'always' for day and night"),
            after(section));
    if (row.of().isEmpty()) {
      section.refuse(
          "status",
          "The row '%s' does not say which cases it closes.".formatted(row.id()),
          "Write some of WAITING_ON_CUSTOMER, RESOLVED.");
    }
    if (before.stream().anyMatch(other -> other.id().equals(row.id()))) {
      section.refuse(
          "id",
          "Another row is called '%s' too.".formatted(row.id()),
          "Give each row an id of its own.");
    }
    before.add(row);
    return row;
  }

  private static Span after(Section section) {
    Span after = section.span("after");
    if (!after.business() && after.fixed().compareTo(SHORTEST) < 0) {
      section.refuse(
          "after",
          "Customers would have less than a day to answer.",
          "Write at least 1 day, or some business days such as 10 business days.");
    }
    return after;
  }
}
