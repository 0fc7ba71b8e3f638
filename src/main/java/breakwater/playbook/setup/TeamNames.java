package breakwater.playbook.setup;

import breakwater.journal.Id;
import breakwater.people.Caller;
import breakwater.people.Strangers;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.HashMap;
import java.util.Map;
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
    Map<String, TeamId> named = teams.named(caller);
    var meant = new HashMap<String, TeamId>();
    for (String name : answers.names()) {
      id(caller, name, named).ifPresent(id -> meant.put(name, id));
    }
    return answers.meaning(meant);
  }

  /** Whether a name alone means this team. */
  boolean means(Caller caller, String name, TeamId id) {
    return id(caller, name, teams.named(caller))
        .map(TeamId::value)
        .orElseGet(() -> Answers.id(name))
        .equals(id.value());
  }

  private Optional<TeamId> id(Caller caller, String name, Map<String, TeamId> named) {
    return Optional.ofNullable(named.get(name))
        .or(() -> plain(caller, name))
        .or(() -> strangers.team(caller, name));
  }

  private Optional<TeamId> plain(Caller caller, String name) {
    return Optional.of(Answers.id(name))
        .filter(Id::isValid)
        .flatMap(plain -> teams.find(caller, new TeamId(plain)))
        .map(found -> found.value().id());
  }
}
