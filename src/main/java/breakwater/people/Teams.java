package breakwater.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The teams, and the tier on which each works. */
@Service
public class Teams {
  private final TeamTable teams;

  Teams(TeamTable teams) {
    this.teams = teams;
  }

  public Optional<Team> find(Caller caller, TeamId id) {
    caller.must(PeopleRight.READ_PEOPLE);
    return teams.find(id);
  }

  /** By id, in order, after the last id that was seen. */
  public List<Team> list(Caller caller, Optional<TeamId> after, int limit) {
    caller.must(PeopleRight.READ_PEOPLE);
    return teams.list(after.map(TeamId::value).orElse(""), limit);
  }

  /** Adds or replaces a team. */
  public Team put(Caller caller, Team team) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    teams.put(team);
    return team;
  }
}
