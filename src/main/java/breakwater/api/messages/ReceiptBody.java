package breakwater.api.messages;

import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.intake.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * What became of a message.
 *
 * @param caseId empty, as all that follows, where the caller may not see the case
 * @param version that of the case: its ETag
 * @param remark what is odd about the message, although it was taken
 */
@Schema(name = "Receipt")
record ReceiptBody(
    Outcome outcome,
    Optional<CaseId> caseId,
    Optional<MessageId> messageId,
    Optional<Long> version,
    @Schema(
            description = "What is odd about the message, although it was taken",
            example =
                "sentAt lies 3600 seconds ahead of the clock of this house, so the message counts"
                    + " from when it was received. See to the clock of its source.")
        Optional<String> remark) {
  static final ReceiptBody TAKEN =
      new ReceiptBody(
          Outcome.TAKEN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static ReceiptBody of(Receipt receipt) {
    return new ReceiptBody(
        switch (receipt.outcome()) {
          case OPENED -> Outcome.OPENED;
          case APPENDED -> Outcome.APPENDED;
          case DUPLICATE -> Outcome.DUPLICATE;
        },
        Optional.of(receipt.caseId()),
        Optional.of(receipt.messageId()),
        Optional.of(receipt.version()),
        receipt
            .ahead()
            .map(
                by ->
                    "sentAt lies %d seconds ahead of the clock of this house, so the message counts from when it was received. See to the clock of its source."
                        .formatted(by.toSeconds())));
  }

  @Schema(name = "ReceiptOutcome")
  enum Outcome {
    /** It began a case. */
    OPENED,
    /** It was appended to the case of its conversation. */
    APPENDED,
    /** It had been received before; the case and message are those of the first time. */
    DUPLICATE,
    /** It was taken, for a case that the caller may not see. */
    TAKEN
  }
}
