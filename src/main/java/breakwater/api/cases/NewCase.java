package breakwater.api.cases;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.Label;
import breakwater.cases.Opening;
import breakwater.cases.Priority;
import breakwater.cases.Said;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.intake.Inbound;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case that one of us opens. */
record NewCase(
    @NotBlank @Size(max = Inbound.LONGEST_TITLE) @Schema(example = "Export fails") String subject,
    @NotNull
        @Size(max = Inbound.LONGEST_BODY)
        @Schema(example = "Jo called: each export ends with error 500 since this morning.")
        String body,
    @Schema(
            description = "What the body is; left out = NOTE, something among ourselves",
            example = "NOTE")
        Optional<Direction> direction,
    @Schema(example = "a1001") Optional<AccountId> account,
    @Schema(example = "c1001") Optional<ContactId> contact,
    @Schema(description = "Left out = MEDIUM", example = "HIGH") Optional<Priority> priority,
    @Schema(example = "{\"product\": \"exports\"}")
        Optional<
                @Size(max = AttributeNames.MOST) Map<
                    String, @NotNull @Size(max = AttributeNames.LONGEST_VALUE) String>>
            attributes,
    Optional<@Size(max = Upload.MOST_FILES) List<@NotNull @Valid FileBody>> attachments) {

  /** How what is written here names its channel. */
  static final Label HERE = new Label("api");

  Opening opening() {
    return new Opening(
        Origin.AGENT,
        account,
        contact,
        subject,
        priority.orElse(Opening.UNASSESSED),
        AttributeNames.of(attributes),
        Said.now(direction.orElse(Direction.NOTE), HERE, body, FileBody.uploads(attachments)));
  }
}
