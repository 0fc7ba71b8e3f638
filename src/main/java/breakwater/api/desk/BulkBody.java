package breakwater.api.desk;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.desk.DeskQuery;
import breakwater.desk.bulk.Bulk;
import breakwater.desk.bulk.BulkChange;
import breakwater.desk.bulk.Selection;
import breakwater.desk.bulk.Target;
import breakwater.http.Malformed;
import breakwater.http.json.Settable;
import breakwater.journal.Seen;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which cases are to be changed, and how. */
@Schema(name = "NewBulkChange")
record BulkBody(
    @Schema(description = "Either these ...")
        Optional<@Size(min = 1, max = Bulk.MOST) List<@NotNull @Valid Named>> cases,
    @Schema(
            description = "... or the first that fit this, named as in GET /api/v1/desk",
            example = "{\"priority\": \"CRITICAL\", \"assignee\": \"nobody\"}")
        Optional<@Size(max = 11) Map<@Size(max = 20) String, @NotNull @Size(max = 200) String>>
            filter,
    @Schema(description = "Of those that fit the filter at most so many; default 200")
        Optional<@Min(1) @Max(Bulk.MOST) Integer> limit,
    @NotNull @Valid Wanted change,
    @Schema(description = "Whether it is only to be said what would become of each; default false")
        Optional<Boolean> preview) {
  private static final int USUAL = 200;

  /** A case. */
  @Schema(name = "BulkCase")
  record Named(
      @NotNull @Schema(example = "1042") CaseId id,
      @Schema(description = "Its ETag as you saw it: if it has changed since, it refuses")
          Optional<@Min(1) Long> version) {

    Target target() {
      return new Target(id, version.map(Seen::version).orElseGet(Seen::anything));
    }
  }

  /** What is left out stays. */
  @Schema(name = "BulkWanted")
  record Wanted(
      @Schema(description = "null takes it away", example = "grace") Settable<PersonId> assignee,
      @Schema(description = "null takes it away", example = "platform") Settable<TeamId> team,
      @Schema(example = "HIGH") Optional<Priority> priority,
      @Schema(description = "Where they shall stand", example = "OPEN") Optional<Status> status,
      @Schema(
              description = "Why the priority is set, what solved them, or why they are closed",
              example = "All users are affected.")
          Optional<@Size(min = 1, max = BulkChange.LONGEST_REASON) String> reason,
      @Schema(example = "[\"outage\"]") Optional<@Size(max = 20) Set<@NotNull Label>> addTags,
      @Schema(example = "[\"new\"]") Optional<@Size(max = 20) Set<@NotNull Label>> removeTags) {

    BulkChange change() {
      return new BulkChange(
          assignee.asked(),
          team.asked(),
          priority,
          status,
          reason.filter(it -> !it.isBlank()),
          addTags.orElse(Set.of()),
          removeTags.orElse(Set.of()));
    }
  }

  /**
   * @param me who is meant by {@code assignee=me}
   */
  Selection selection(Optional<PersonId> me) {
    if (cases.isPresent() == filter.isPresent()) {
      throw Malformed.value("/cases", "Name either the cases or a filter.");
    }
    return cases
        .<Selection>map(named -> new Selection.Named(named.stream().map(Named::target).toList()))
        .orElseGet(
            () ->
                new Selection.Filtered(
                    DeskQuery.exactly(filter.orElseThrow()).filter(me), limit.orElse(USUAL)));
  }
}
