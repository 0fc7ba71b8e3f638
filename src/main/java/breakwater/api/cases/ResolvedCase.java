package breakwater.api.cases;

import breakwater.escalation.EscalationId;
import breakwater.escalation.followups.Untold;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A case that was just resolved.
 *
 * @param owed words that the customer has not had; empty = none
 */
@Schema(name = "ResolvedCase")
record ResolvedCase(@JsonUnwrapped CaseView shown, List<OwedWord> owed) {

  /**
   * @param since when engineering resolved the escalation
   */
  @Schema(name = "OwedWord")
  record OwedWord(
      EscalationId escalation,
      Instant since,
      @Schema(
              example =
                  "Engineering resolved escalation 1042-1, and the customer was not written to"
                      + " since.")
          String sentence) {
    static OwedWord of(Untold untold) {
      return new OwedWord(untold.escalation(), untold.since(), untold.sentence());
    }
  }
}
