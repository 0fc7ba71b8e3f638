package breakwater.insight.baseline;

import breakwater.people.Caller;
import breakwater.people.Strangers;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the teams of a history are called: as here, or as in the system that it came from. */
@Component
class HistoryTeams {
  private final Teams teams;
  private final Strangers strangers;
  private final HistoryTable history;

  HistoryTeams(Teams teams, Strangers strangers, HistoryTable history) {
    this.teams = teams;
    this.strangers = strangers;
    this.history = history;
  }

  /** With the teams that work here now, read once for one answer. */
  Read read(Caller caller) {
    return new Read(
        caller,
        teams.list(caller, Optional.empty(), Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(Team::id, Function.identity())));
  }

  /** The teams as one answer sees them. */
  final class Read {
    private final Caller caller;
    private final Map<TeamId, Team> here;

    private Read(Caller caller, Map<TeamId, Team> here) {
      this.caller = caller;
      this.here = here;
    }

    /** As the team is called here or in the history; a comma would part the name in a list. */
    String name(TeamId id) {
      return Optional.ofNullable(here.get(id))
          .map(Team::name)
          .or(() -> strangers.name(caller, id))
          .filter(name -> !name.contains(","))
          .orElse(id.value());
    }

    /** A team's name, where it means this one team. */
    String called(String team) {
      String name = name(new TeamId(team));
      return meant(name).equals(team) ? name : team;
    }

    /** As it stands where cases have a team of that id; else by a name here or in the history. */
    String meant(String team) {
      if (history.isTeam(team)) {
        return team;
      }
      return here.values().stream()
          .filter(it -> it.name().equalsIgnoreCase(team))
          .map(Team::id)
          .min(Comparator.comparing(TeamId::value))
          .or(() -> strangers.team(caller, team))
          .map(TeamId::value)
          .orElse(team);
    }

    /** A team that works here already works on its own tier only. */
    boolean mayWorkOn(Tier tier, TeamId id) {
      Team team = here.get(id);
      return team == null || team.tier() == tier;
    }
  }
}
