package breakwater.api.answers;

import breakwater.cases.answers.CannedAnswer.Reach;
import breakwater.cases.answers.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a canned answer shall say, and to whom it is offered. */
record AnswerBody(
    @NotNull Reach reach,
    @NotBlank @Size(max = Wording.LONGEST_SHORTCUT) @Schema(example = "export-slow")
        String shortcut,
    @NotBlank @Size(max = Wording.LONGEST_NAME) @Schema(example = "A large export takes long")
        String name,
    @NotBlank
        @Size(max = Wording.LONGEST_BODY)
        @Schema(
            example = "Dear {contact}, an export of more than 10,000 rows takes some minutes.",
            description = "With {contact}, {account}, {case}, {title} and {me}, filled in per case")
        String body) {

  Wording wording() {
    return new Wording(shortcut, name, body);
  }
}
