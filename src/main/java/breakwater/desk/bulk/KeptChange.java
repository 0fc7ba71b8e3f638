package breakwater.desk.bulk;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.Optional;
import java.util.Set;

/**
 * A change as it is kept while it goes on: what is taken away stays apart from what is left alone.
 */
record KeptChange(
    boolean assigns,
    Optional<PersonId> assignee,
    boolean moves,
    Optional<TeamId> team,
    Optional<Priority> priority,
    Optional<Status> status,
    Optional<String> reason,
    Set<Label> add,
    Set<Label> remove) {

  static KeptChange of(BulkChange change) {
    return new KeptChange(
        change.assignee().isPresent(),
        change.assignee().flatMap(it -> it),
        change.team().isPresent(),
        change.team().flatMap(it -> it),
        change.priority(),
        change.status(),
        change.reason(),
        change.add(),
        change.remove());
  }

  BulkChange change() {
    return new BulkChange(
        assigns ? Optional.of(assignee) : Optional.empty(),
        moves ? Optional.of(team) : Optional.empty(),
        priority,
        status,
        reason,
        add,
        remove);
  }
}
