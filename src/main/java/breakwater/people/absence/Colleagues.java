package breakwater.people.absence;

import breakwater.journal.reading.ReadOnce;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who works in a team now, in the order of their ids; for what follows by itself. */
@Service
public class Colleagues {
  private final ColleagueTable table;

  Colleagues(ColleagueTable table) {
    this.table = table;
  }

  private record OfTeam(TeamId team) {}

  private record OfTeams(Set<TeamId> teams) {}

  private record Marked(Mark mark) {}

  private record Active(List<PersonId> people) {}

  public List<Colleague> of(TeamId team) {
    return ReadOnce.read(new OfTeam(team), () -> table.of(team));
  }

  /** The same of each of these teams; one in which nobody works is absent. */
  public Map<TeamId, List<Colleague>> of(Set<TeamId> teams) {
    return teams.isEmpty()
        ? Map.of()
        : ReadOnce.read(new OfTeams(Set.copyOf(teams)), () -> table.of(teams));
  }

  /** Those who work here and bear a mark, in the order of their ids. */
  public List<PersonId> marked(Mark mark) {
    return ReadOnce.read(new Marked(mark), () -> table.marked(mark));
  }

  /** Those who administer the house, in the order of their ids; one always does. */
  public List<PersonId> administrators() {
    return table.with(Role.ADMINISTRATOR);
  }

  /** Those of them who still work here. */
  public List<PersonId> active(List<PersonId> people) {
    return people.isEmpty()
        ? List.of()
        : ReadOnce.read(new Active(List.copyOf(people)), () -> table.active(people));
  }
}
