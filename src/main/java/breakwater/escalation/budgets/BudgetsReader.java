package breakwater.escalation.budgets;

import breakwater.people.TeamId;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code budgets}. */
@Component
class BudgetsReader implements SectionReader<Budgets> {
  /** More interruptions a week are no budget; our own. */
  static final int MOST = 1_000;

  @Override
  public String name() {
    return "budgets";
  }

  @Override
  public Class<Budgets> type() {
    return Budgets.class;
  }

  @Override
  public Budgets missing() {
    return Budgets.NONE;
  }

  @Override
  public Budgets read(Section section) {
    var interruptions = new LinkedHashMap<TeamId, Integer>();
    section.each("rows", row -> row(row, interruptions));
    return new Budgets(zone(section), Map.copyOf(interruptions));
  }

  private static ZoneId zone(Section section) {
    String zone = section.optionalText("zone").orElse("UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      section.refuse(
          "zone",
          "There is no time zone '%s'.".formatted(zone),
          "Write a name of the IANA database, such as Europe/Berlin.");
      return ZoneOffset.UTC;
    }
  }

  private static TeamId row(Section row, Map<TeamId, Integer> interruptions) {
    TeamId team = row.id("team", TeamId::new);
    if (interruptions.putIfAbsent(team, row.number("interruptions", 1, MOST)) != null) {
      row.refuse(
          "team",
          "The team '%s' has two budgets.".formatted(team),
          "Leave out one of the two rows.");
    }
    return team;
  }
}
