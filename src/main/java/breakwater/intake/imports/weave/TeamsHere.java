package breakwater.intake.imports.weave;

import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Named;
import breakwater.people.Caller;
import breakwater.people.Strangers;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/**
 * Recognises the teams of a history by their names, whatever the case of their letters, so that
 * nobody has two teams of one name.
 */
@Component
public class TeamsHere {
  private static final Caller IMPORTS = Caller.system("imports");
  private static final BinaryOperator<TeamId> FIRST =
      BinaryOperator.minBy(Comparator.comparing(TeamId::value));

  private final Teams teams;
  private final Strangers strangers;

  TeamsHere(Teams teams, Strangers strangers) {
    this.teams = teams;
    this.strangers = strangers;
  }

  /**
   * The team that is meant, by the id that the rows give theirs: the one here that is called so;
   * else the one that rows of the column had before; else, of several spellings, the first by its
   * id. Whichever is meant itself is left out.
   *
   * @param words how the teams of the rows are called
   */
  public Map<TeamId, TeamId> meant(Optional<LabelColumn> column, Map<TeamId, String> words) {
    var named = new TreeMap<String, TeamId>(String.CASE_INSENSITIVE_ORDER);
    words.forEach((id, name) -> named.merge(name, id, FIRST));
    named.putAll(before(column, words));
    named.putAll(teams.named(IMPORTS));
    var meant = new HashMap<TeamId, TeamId>();
    words.forEach(
        (id, name) -> {
          TeamId one = named.getOrDefault(name, id);
          if (!one.equals(id)) {
            meant.put(id, one);
          }
        });
    return meant;
  }

  private Map<String, TeamId> before(Optional<LabelColumn> column, Map<TeamId, String> words) {
    var before = new TreeMap<String, TeamId>(String.CASE_INSENSITIVE_ORDER);
    strangers
        .teams(IMPORTS, words.values())
        .forEach(
            (id, name) -> {
              if (column.filter(it -> Named.gives(it, id.value(), name)).isPresent()) {
                before.merge(name, id, FIRST);
              }
            });
    return before;
  }
}
