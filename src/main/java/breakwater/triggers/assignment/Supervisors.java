package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who supervises a team: its leads. */
@Component
class Supervisors {
  private final Colleagues colleagues;

  Supervisors(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Empty = it has none. */
  public List<PersonId> of(TeamId team) {
    return colleagues.of(team).stream()
        .filter(c -> c.role() == Role.LEAD)
        .map(Colleague::id)
        .toList();
  }
}
