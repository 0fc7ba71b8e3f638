package breakwater.playbook.setup;

import breakwater.people.Caller;
import breakwater.people.Strangers;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which team a name means: the one that is called so here; else the one whose id the name makes;
 * else the one that was called so in imported history, whose cases wait for it.
 */
@Component
class TeamNames {
  private final Teams teams;
  private final Strangers strangers;

  TeamNames(Teams teams, Strangers strangers) {
    this.teams = teams;
    this.strangers = strangers;
  }

  /** The answers, of which each name means the team that it means here. */
  Answers meant(Caller caller, Answers answers) {
    List<Team> here = teams.list(caller, Optional.empty(), Integer.MAX_VALUE);
    var meant = new HashMap<String, TeamId>();
    for (String name : answers.names()) {
      id(caller, name, here).ifPresent(id -> meant.put(name, id));
    }
    return answers.meaning(meant);
  }

  /** Whether a name alone means this team. */
  boolean means(Caller caller, String name, TeamId id) {
    List<Team> here = teams.list(caller, Optional.empty(), Integer.MAX_VALUE);
    return id(caller, name, here)
        .map(TeamId::value)
        .orElseGet(() -> Answers.id(name))
        .equals(id.value());
  }

  private Optional<TeamId> id(Caller caller, String name, List<Team> here) {
    String key = name.toLowerCase(Locale.ROOT);
    List<TeamId> called =
        here.stream()
            .filter(team -> team.name().toLowerCase(Locale.ROOT).equals(key))
            .map(Team::id)
            .toList();
    Optional<TeamId> plain =
        here.stream().map(Team::id).filter(id -> id.value().equals(Answers.id(name))).findFirst();
    return called.size() == 1
        ? Optional.of(called.getFirst())
        : plain.or(() -> strangers.team(caller, name));
  }
}
