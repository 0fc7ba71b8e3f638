package breakwater.gate.routing;

import breakwater.cases.Label;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code routing}: which team receives what, and what it needs to be told.
 *
 * @param rows the first that fits is taken
 * @param context all that fit are asked for
 */
public record Routing(List<Row> rows, List<Context> context) {

  /**
   * @param types empty = any
   * @param areas empty = any
   */
  public record Row(Tier tier, Set<Label> types, Set<Label> areas, TeamId team) {
    boolean fits(Tier called, Optional<Label> type, Optional<Label> area) {
      return tier == called && among(types, type) && among(areas, area);
    }

    /** Whether whatever fits the other fits this one too. */
    boolean covers(Row other) {
      return tier == other.tier && covers(types, other.types) && covers(areas, other.areas);
    }

    boolean fitsAll() {
      return types.isEmpty() && areas.isEmpty();
    }

    private static boolean covers(Set<Label> these, Set<Label> those) {
      return these.isEmpty() || (!those.isEmpty() && these.containsAll(those));
    }
  }

  /**
   * What a team needs to be told.
   *
   * @param types of cases for which it does; empty = any
   * @param areas the same
   */
  public record Context(TeamId team, Set<Label> types, Set<Label> areas, List<Need> needs) {}

  /**
   * One thing that a team needs to be told.
   *
   * @param label as people read it
   * @param required false = it is asked, but nothing waits for it
   * @param question what the customer is asked, where they can help
   */
  public record Need(Label id, String label, boolean required, Optional<String> question) {}

  /** Who receives a case; empty where no row fits. */
  public Optional<TeamId> team(Tier tier, Optional<Label> type, Optional<Label> area) {
    return rows.stream().filter(row -> row.fits(tier, type, area)).map(Row::team).findFirst();
  }

  /** What a team needs to be told of a case, each once. */
  public List<Need> needs(TeamId team, Optional<Label> type, Optional<Label> area) {
    Map<Label, Need> needs = new LinkedHashMap<>();
    context.stream()
        .filter(it -> it.team().equals(team))
        .filter(it -> among(it.types(), type) && among(it.areas(), area))
        .flatMap(it -> it.needs().stream())
        .forEach(need -> needs.putIfAbsent(need.id(), need));
    return List.copyOf(needs.values());
  }

  /** One by its id, of a team. */
  public Optional<Need> need(TeamId team, Label id) {
    return context.stream()
        .filter(it -> it.team().equals(team))
        .flatMap(it -> it.needs().stream())
        .filter(need -> need.id().equals(id))
        .findFirst();
  }

  private static boolean among(Set<Label> named, Optional<Label> it) {
    return named.isEmpty() || it.filter(named::contains).isPresent();
  }
}
