package breakwater.people;

import breakwater.journal.Answer;
import breakwater.journal.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams, and the tier on which each works. */
@Service
public class Teams {
  private final TeamTable teams;

  Teams(TeamTable teams) {
    this.teams = teams;
  }

  public Optional<Versioned<Team>> find(Caller caller, TeamId id) {
    caller.must(PeopleRight.READ_PEOPLE);
    return teams.find(id);
  }

  /** By id, in order, after the last id that was seen. */
  public List<Team> list(Caller caller, Optional<TeamId> after, int limit) {
    caller.must(PeopleRight.READ_PEOPLE);
    return teams.list(after.map(TeamId::value).orElse(""), limit);
  }

  /**
   * The team that each name means, whatever the case of its letters; a name that several teams have
   * means none.
   */
  public Map<String, TeamId> named(Caller caller) {
    caller.must(PeopleRight.READ_PEOPLE);
    var named = new TreeMap<String, TeamId>(String.CASE_INSENSITIVE_ORDER);
    var several = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    for (Team team : teams.list("", Integer.MAX_VALUE)) {
      if (named.putIfAbsent(team.name(), team.id()) != null) {
        several.add(team.name());
      }
    }
    several.forEach(named::remove);
    return named;
  }

  /** Adds or replaces a team. */
  @Transactional
  public Answer<Versioned<Team>> put(Caller caller, Seen seen, Team team) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    teams.lock(team.id());
    long current = teams.find(team.id()).map(Versioned::version).orElse(0L);
    return Answer.unless(
        current == 0 ? seen.refusesToMake("this team") : seen.refuses("this team", current),
        () -> Answer.done(new Versioned<>(team, teams.put(team))));
  }
}
