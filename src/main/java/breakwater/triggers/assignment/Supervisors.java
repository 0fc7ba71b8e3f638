package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.playbook.matrix.Matrix;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who supervises a team: its leads. */
@Component
class Supervisors {
  private final Colleagues colleagues;

  Supervisors(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** The teams that answer for what has no team: the owners of the first tier. */
  static List<TeamId> owners(Matrix matrix) {
    return matrix.steps().stream().findFirst().map(step -> step.owners().teams()).orElse(List.of());
  }

  /**
   * Who supervises what has no team: the leads of the teams that own the first tier; where they
   * have none, its last resort, and where nobody of it works here, the administrators.
   */
  List<PersonId> ofNoTeam(Matrix matrix) {
    List<PersonId> leads =
        owners(matrix).stream().flatMap(team -> of(team).stream()).distinct().toList();
    return leads.isEmpty()
        ? matrix.steps().stream()
            .findFirst()
            .map(step -> everybody(step.lastResort()))
            .filter(resort -> !resort.isEmpty())
            .orElseGet(colleagues::administrators)
        : leads;
  }

  private List<PersonId> everybody(Matrix.Contacts contacts) {
    return Stream.concat(
            colleagues.active(contacts.people()).stream(),
            contacts.teams().stream()
                .flatMap(team -> colleagues.of(team).stream())
                .map(Colleague::id))
        .distinct()
        .toList();
  }

  /** Empty = it has none. */
  public List<PersonId> of(TeamId team) {
    return colleagues.of(team).stream()
        .filter(c -> c.role() == Role.LEAD)
        .map(Colleague::id)
        .toList();
  }
}
