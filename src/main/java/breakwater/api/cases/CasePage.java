package breakwater.api.cases;

import breakwater.cases.list.CaseItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A part of the list of cases. */
record CasePage(
    List<CaseItem> items,
    @Schema(description = "Where to go on; null = this was the last part")
        Optional<String> nextCursor,
    @Schema(
            description =
                "false = too many cases hold the words of q; 2,000 of them were looked at")
        boolean complete) {}
