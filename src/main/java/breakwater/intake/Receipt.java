package breakwater.intake;

import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of a message.
 *
 * @param version that of the case: its ETag
 * @param ahead how far the instant at which it says that it was sent lies ahead of our clock, where
 *     that is more than clocks differ. It counts from when it was recorded, so that no clock of the
 *     case is moved, and what was claimed is kept beside it
 */
public record Receipt(
    Outcome outcome, CaseId caseId, MessageId messageId, long version, Optional<Duration> ahead) {
  /** Clocks that are kept differ by less. Our own choice. */
  static final Duration DIFFERENCE = Duration.ofMinutes(2);

  public enum Outcome {
    /** It began a case. */
    OPENED,
    /** It was appended to the case of its conversation. */
    APPENDED,
    /** It had been received before; the case and message are those of the first time. */
    DUPLICATE
  }
}
