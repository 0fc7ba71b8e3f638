package breakwater.api.cases;

import breakwater.escalation.followups.Untold;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A case that was just resolved.
 *
 * @param owed words that the customer has not had; empty = none
 */
@Schema(name = "ResolvedCase")
record ResolvedCase(@JsonUnwrapped CaseView shown, List<Untold> owed) {}
