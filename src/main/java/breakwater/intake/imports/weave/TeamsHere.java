package breakwater.intake.imports.weave;

import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Recognises the teams of a history by their names, so that nobody has two teams of one name. */
@Component
public class TeamsHere {
  private final Teams teams;

  TeamsHere(Teams teams) {
    this.teams = teams;
  }

  /**
   * The team here that is called so, by the id that the rows give theirs. Whichever nobody here is
   * called like keeps that id.
   *
   * @param words how the teams of the rows are called
   */
  public Map<TeamId, TeamId> meant(Map<TeamId, String> words) {
    Map<String, TeamId> named = teams.named(Caller.system("imports"));
    var meant = new HashMap<TeamId, TeamId>();
    words.forEach(
        (id, name) -> {
          TeamId here = named.get(name);
          if (here != null) {
            meant.put(id, here);
          }
        });
    return meant;
  }
}
