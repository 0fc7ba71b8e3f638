package breakwater.gate.routing;

import breakwater.cases.Label;
import breakwater.gate.routing.Routing.Context;
import breakwater.gate.routing.Routing.Need;
import breakwater.gate.routing.Routing.Row;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code routing}. */
@Component
class RoutingReader implements SectionReader<Routing> {
  /** Of one row; our own: who must answer more answers none. */
  private static final int MOST_NEEDS = 20;

  private static final int LONGEST = 48;

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
    List<Row> before = new ArrayList<>();
    List<Row> rows = section.each("rows", row -> row(row, before));
    return new Routing(rows, section.each("context", RoutingReader::context));
  }

  private static Row row(Section section, List<Row> before) {
    Row row =
        new Row(
            section.oneOf("tier", Tier.class),
            section.ids("types", Label::new),
            section.ids("areas", Label::new),
            section.id("team", TeamId::new));
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).covers(row)) {
        section.refuse(
            "tier",
            "Whatever would come to this row is taken by row %d before it, for team '%s'."
                .formatted(i + 1, before.get(i).team()),
            "Move this row above that one, or leave it out.");
        break;
      }
    }
    before.add(row);
    return row;
  }

  private static Context context(Section section) {
    Set<Label> ids = new HashSet<>();
    var context =
        new Context(
            section.id("team", TeamId::new),
            section.ids("types", Label::new),
            section.ids("areas", Label::new),
            section.each("needs", need -> need(need, ids)));
    int needs = section.sections("needs").size();
    if (needs == 0 || needs > MOST_NEEDS) {
      section.refuse(
          "needs",
          "The team '%s' is to be told %s."
              .formatted(context.team(), needs == 0 ? "nothing" : needs + " things"),
          "Write 1 to %d: needs: [{id: run-id, label: The id of the run that failed}]."
              .formatted(MOST_NEEDS));
    }
    return context;
  }

  private static Need need(Section section, Set<Label> ids) {
    Label id = section.id("id", Label::new);
    if (id.value().length() > LONGEST || !ids.add(id)) {
      throw section.fault(
          "id", "an id of at most %d characters, once for each row".formatted(LONGEST));
    }
    Optional<String> question = section.optionalText("question");
    return new Need(id, section.text("label"), section.flag("required", true), question);
  }
}
