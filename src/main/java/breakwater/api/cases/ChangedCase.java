package breakwater.api.cases;

import breakwater.cases.CaseChange;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.http.json.Settable;
import breakwater.intake.Inbound;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is to be different about a case; what is left out stays. */
record ChangedCase(
    @Schema(example = "Export fails with error 500")
        Optional<@Size(min = 1, max = Inbound.LONGEST_TITLE) String> title,
    @Schema(example = "HIGH") Optional<Priority> priority,
    @Schema(description = "Why the priority is set", example = "All users are affected.")
        Optional<@Size(min = 1, max = 2_000) String> reason,
    @Schema(description = "null takes it away", example = "incident") Settable<Label> type,
    @Schema(description = "null takes it away", example = "exports") Settable<Label> area,
    @Schema(description = "null takes it away", example = "grace") Settable<PersonId> assignee,
    @Schema(description = "null takes it away", example = "platform") Settable<TeamId> team,
    @Schema(description = "All that it shall have", example = "[\"vip\"]")
        Optional<@Size(max = 100) Set<@NotNull Label>> tags,
    @Schema(
            description = "Only those that change; null takes one away",
            example = "{\"product\": \"exports\"}")
        Optional<
                @Size(max = AttributeNames.MOST) Map<
                    String, Optional<@Size(max = AttributeNames.LONGEST_VALUE) String>>>
            attributes) {

  CaseChange change() {
    return new CaseChange(
        title,
        priority,
        reason,
        type.asked(),
        area.asked(),
        assignee.asked(),
        team.asked(),
        tags,
        AttributeNames.of(attributes));
  }
}
