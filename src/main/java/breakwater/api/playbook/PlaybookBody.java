package breakwater.api.playbook;

import breakwater.calendar.LaterVersions;
import breakwater.playbook.versions.Draft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** A whole document that is to come into force. */
record PlaybookBody(
    @NotNull @Schema(description = "The whole document", example = "triggers:\n  rules: []\n")
        String yaml,
    @NotBlank
        @Size(max = Draft.LONGEST_REASON)
        @Schema(example = "Critical cases page at once since the outage of May.")
        String reason,
    @Schema(
            description = "When it comes into force; now when left out",
            example = "2026-12-01T08:00:00Z")
        Optional<Instant> from,
    @Schema(
            description =
                "Whether it holds for the past too, so that what is open is worked out anew as if"
                    + " it had been so from the beginning, or from the instant; false when left"
                    + " out",
            example = "false")
        Optional<Boolean> fromCreation,
    @Schema(description = LATER) Optional<LaterVersions> later) {
  /** Of the key with that name. */
  static final String LATER =
      "What becomes of versions that begin later; when there are any it must be said";

  Draft draft() {
    return new Draft(yaml, reason, from, fromCreation.orElse(false), later);
  }
}
