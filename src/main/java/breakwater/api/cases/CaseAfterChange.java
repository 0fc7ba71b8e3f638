package breakwater.api.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * A case that was just changed.
 *
 * @param assigneeAway empty = whoever has it is there, or nobody has it
 */
@Schema(name = "CaseAfterChange")
record CaseAfterChange(
    @JsonUnwrapped CaseView shown,
    @Schema(description = "Whoever has it is away: until when, and who takes their work")
        Optional<Away> assigneeAway) {}
