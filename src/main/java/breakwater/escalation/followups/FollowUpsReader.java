package breakwater.escalation.followups;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.escalation.followups.FollowUps.Row;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import breakwater.playbook.Span;
import breakwater.playbook.calendars.NamedCalendars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code follow_ups}. */
@Component
class FollowUpsReader implements SectionReader<FollowUps> {
  private final NamedCalendars calendars;

  FollowUpsReader(NamedCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public String name() {
    return "follow_ups";
  }

  @Override
  public Class<FollowUps> type() {
    return FollowUps.class;
  }

  @Override
  public FollowUps missing() {
    return FollowUps.NONE;
  }

  @Override
  public FollowUps read(Section section) {
    List<Row> before = new ArrayList<>();
    return new FollowUps(
        section.each("rows", row -> row(row, before)),
        section.duration("missed_after", FollowUps.NONE.grace()));
  }

  private Row row(Section section, List<Row> before) {
    var row =
        new Row(
            section.id("name", Label::new),
            section.anyOf("priority", Priority.class),
            section.anyOf("tier", Tier.class),
            calendars.in(section, "calendar", "or 'always' for day and night"),
            every(section));
    if (row.every().isEmpty()) {
      section.refuse(
          "name",
          "The row '%s' promises nothing to anybody.".formatted(row.name()),
          "Write how often: engineering: 4 h, customer: 4 h, or one of them.");
    }
    before.stream()
        .filter(other -> other.covers(row))
        .findFirst()
        .ifPresent(
            other ->
                section.refuse(
                    "name",
                    "Whatever would fit the row '%s' is taken by '%s' before it."
                        .formatted(row.name(), other.name()),
                    "Move this row above that one, or leave it out."));
    before.add(row);
    return row;
  }

  private static Map<Audience, Span> every(Section section) {
    Map<Audience, Span> every = new EnumMap<>(Audience.class);
    section.optionalSpan("engineering").ifPresent(span -> every.put(Audience.ENGINEERING, span));
    section.optionalSpan("customer").ifPresent(span -> every.put(Audience.CUSTOMER, span));
    return Map.copyOf(every);
  }
}
