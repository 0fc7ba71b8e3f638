package breakwater.escalation;

import breakwater.cases.Label;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The playbook's section {@code routing}: which team receives what. The first row that fits. */
record Routing(List<Row> rows) {

  /**
   * @param types empty = any
   * @param areas empty = any
   */
  record Row(Tier tier, Set<Label> types, Set<Label> areas, TeamId team) {
    boolean fits(Tier called, Optional<Label> type, Optional<Label> area) {
      return tier == called
          && (types.isEmpty() || type.filter(types::contains).isPresent())
          && (areas.isEmpty() || area.filter(areas::contains).isPresent());
    }
  }

  Optional<TeamId> team(Tier tier, Optional<Label> type, Optional<Label> area) {
    return rows.stream().filter(row -> row.fits(tier, type, area)).map(Row::team).findFirst();
  }
}
