package breakwater.api.cases;

import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.Said;
import breakwater.cases.Said.Direction;
import breakwater.cases.Upload;
import breakwater.intake.Inbound;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said with a change of a case. */
final class Words {
  private Words() {}

  /** Something to say on a case. */
  @Schema(name = "NewMessage")
  record MessageBody(
      @NotNull @Schema(description = "OUTBOUND = to the customer", example = "OUTBOUND")
          Direction direction,
      @NotNull
          @Size(max = Inbound.LONGEST_BODY)
          @Schema(example = "Thank you. Which browser do you use?")
          String body,
      Optional<@Size(max = Upload.MOST_FILES) List<@NotNull @Valid FileBody>> attachments,
      @Schema(
              description =
                  "Until when the reply says that the customer hears from us next: a clock of its"
                      + " own runs until the next reply. Refused on a case that is finished",
              example = "2026-11-27T15:00:00Z")
          Optional<Instant> promisedUntil) {

    Said said() {
      return Said.now(direction, NewCase.HERE, body, FileBody.uploads(attachments));
    }
  }

  @Schema(name = "NewWaiting")
  record WaitingBody(@NotNull @Schema(example = "CUSTOMER") Waiting on) {}

  @Schema(name = "NewResolution")
  record ResolutionBody(
      @Schema(description = "What solved it", example = "The export job was restarted.")
          Optional<@Size(min = 1, max = 20_000) String> resolution) {}

  @Schema(name = "NewReason")
  record ReasonBody(
      @Schema(example = "It is a duplicate of 1041.")
          Optional<@Size(min = 1, max = 2_000) String> reason) {}

  @Schema(name = "NewProgress")
  record ProgressBody(
      @NotBlank @Size(max = 2_000) @Schema(example = "The logs show the failing job.")
          String what) {}
}
