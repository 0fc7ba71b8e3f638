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
 */
@Schema(name = "Receipt")
record ReceiptBody(
    Outcome outcome,
    Optional<CaseId> caseId,
    Optional<MessageId> messageId,
    Optional<Long> version) {
  static final ReceiptBody TAKEN =
      new ReceiptBody(Outcome.TAKEN, Optional.empty(), Optional.empty(), Optional.empty());

  static ReceiptBody of(Receipt receipt) {
    return new ReceiptBody(
        switch (receipt.outcome()) {
          case OPENED -> Outcome.OPENED;
          case APPENDED -> Outcome.APPENDED;
          case DUPLICATE -> Outcome.DUPLICATE;
        },
        Optional.of(receipt.caseId()),
        Optional.of(receipt.messageId()),
        Optional.of(receipt.version()));
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
