package breakwater.intake;

import breakwater.cases.CaseId;
import breakwater.cases.MessageId;

/**
 * What became of a message.
 *
 * @param version that of the case: its ETag
 */
public record Receipt(Outcome outcome, CaseId caseId, MessageId messageId, long version) {
  public enum Outcome {
    /** It began a case. */
    OPENED,
    /** It was appended to the case of its conversation. */
    APPENDED,
    /** It had been received before; the case and message are those of the first time. */
    DUPLICATE
  }
}
