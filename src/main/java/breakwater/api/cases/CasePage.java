package breakwater.api.cases;

import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
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
                "false = too many cases hold the words of q; "
                    + CaseList.MOST_CANDIDATES
                    + " of them were looked at")
        boolean complete) {}
