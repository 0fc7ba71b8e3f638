package breakwater.intake;

import breakwater.cases.CaseId;
import breakwater.cases.MessageId;

/** Where a message belongs. */
sealed interface Place {
  /** It was received before. */
  record Known(CaseId caseId, MessageId messageId) implements Place {}

  /** Its conversation, now locked, has this case. */
  record Ongoing(CaseId caseId) implements Place {}

  /** It begins a conversation; the message is noted and this number is taken for its case. */
  record Fresh(CaseId caseId) implements Place {}
}
