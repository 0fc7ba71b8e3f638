package breakwater.escalation;

import breakwater.cases.Label;
import breakwater.escalation.Routing.Row;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code routing}. */
@Component
class RoutingReader implements SectionReader<Routing> {
  @Override
  public String name() {
    return "routing";
  }

  @Override
  public Class<Routing> type() {
    return Routing.class;
  }

  @Override
  public Routing read(Section section) {
    return new Routing(section.sections("rows").stream().map(RoutingReader::row).toList());
  }

  private static Row row(Section section) {
    Row row =
        new Row(
            section.oneOf("tier", Tier.class),
            section.ids("types", Label::new),
            section.ids("areas", Label::new),
            section.id("team", TeamId::new));
    section.nothingElse();
    return row;
  }
}
