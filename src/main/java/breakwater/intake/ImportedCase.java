package breakwater.intake;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.journal.History;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as one file tells it.
 *
 * @param before what was recorded before this import; empty for a case that it opens
 * @param rows in the order of time, then of the sequence column, then of the file
 * @param teams which team here one of the file is, by the id that the mapping makes of its name;
 *     the others keep that id
 */
public record ImportedCase(
    CaseId id, Instant openedAt, History before, List<Row> rows, Map<TeamId, TeamId> teams) {

  /**
   * What one row said.
   *
   * @param repeated whether an earlier import brought this row already
   * @param status where the case stands after it, as are the next three
   * @param cells by column, without those that are empty or unknown
   */
  public record Row(
      Instant at,
      boolean repeated,
      Status status,
      Priority priority,
      Optional<TeamId> team,
      Optional<PersonId> assignee,
      Map<String, String> cells) {}
}
