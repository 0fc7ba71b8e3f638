package breakwater.api.outages;

import breakwater.cases.CaseId;
import breakwater.cases.outages.TouchedCases;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Which cases an outage touches. */
record TouchedBody(
    @Schema(description = "At " + TouchedCases.MOST_COUNTED + ", there may be more") int count,
    List<CaseId> items) {}
