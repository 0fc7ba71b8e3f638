package breakwater.api.cases;

import breakwater.cases.CaseChange;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.intake.Inbound;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to be different about a case; what is left out stays. */
record ChangedCase(
    @Schema(example = "Export fails with error 500")
        Optional<@Size(min = 1, max = Inbound.LONGEST_TITLE) String> title,
    @Schema(example = "HIGH") Optional<Priority> priority,
    @Schema(description = "Why the priority is set", example = "All users are affected.")
        Optional<@Size(min = 1, max = 2_000) String> reason,
    @Schema(
            description = "null takes it away",
            types = {"string", "null"},
            implementation = String.class,
            example = "incident")
        @Nullable JsonNode type,
    @Schema(
            description = "null takes it away",
            types = {"string", "null"},
            implementation = String.class,
            example = "exports")
        @Nullable JsonNode area,
    @Schema(
            description = "null takes it away",
            types = {"string", "null"},
            implementation = String.class,
            example = "grace")
        @Nullable JsonNode assignee,
    @Schema(
            description = "null takes it away",
            types = {"string", "null"},
            implementation = String.class,
            example = "platform")
        @Nullable JsonNode team,
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
        Settable.id("type", type, Label::new),
        Settable.id("area", area, Label::new),
        Settable.id("assignee", assignee, PersonId::new),
        Settable.id("team", team, TeamId::new),
        tags,
        AttributeNames.of(attributes));
  }
}
