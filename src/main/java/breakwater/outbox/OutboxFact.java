package breakwater.outbox;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Optional;

/** What became of an effect; told on the subject that wanted it. */
public sealed interface OutboxFact extends Fact {
  EffectKind kind();

  /** Empty = the subject as a whole, or told before parts were named. */
  Optional<PartId> part();

  /** Why it was not sent. */
  enum NotSentReason {
    /** Its owner does not want it any more. */
    NO_LONGER_WANTED,
    /** The instant until which it was useful has passed. */
    TOO_LATE,
    /** Its recipient does not want to hear of such. */
    SWITCHED_OFF
  }

  /** The other side has it. */
  @Stored("outbox.delivered.v1")
  record Delivered(
      EffectId effect,
      EffectKind kind,
      EffectKind channel,
      int attempts,
      @JsonInclude(Include.NON_ABSENT) Optional<PartId> part)
      implements OutboxFact {}

  /** It will never arrive; somebody else must be tried. */
  @Stored("outbox.undeliverable.v1")
  record Undeliverable(
      EffectId effect,
      EffectKind kind,
      EffectKind channel,
      int attempts,
      @JsonInclude(Include.NON_ABSENT) Optional<PartId> part)
      implements OutboxFact {}

  @Stored("outbox.not-sent.v1")
  record NotSent(
      EffectId effect,
      EffectKind kind,
      NotSentReason reason,
      @JsonInclude(Include.NON_ABSENT) Optional<PartId> part)
      implements OutboxFact {}
}
