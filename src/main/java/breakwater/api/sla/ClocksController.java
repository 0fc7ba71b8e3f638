package breakwater.api.sla;

import breakwater.cases.CaseId;
import breakwater.people.Caller;
import breakwater.sla.CaseClocks;
import breakwater.sla.clock.Clocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/clocks")
@Tag(name = "promises")
class ClocksController {
  private final CaseClocks clocks;

  ClocksController(CaseClocks clocks) {
    this.clocks = clocks;
  }

  /**
   * @param nextDueAt when the first of the live ones is due; missed ones were due in the past
   */
  record ClocksAnswer(
      List<ShownClock> items,
      @Nullable String nextCursor,
      Instant asOf,
      @Nullable Instant nextDueAt) {}

  @GetMapping
  @Operation(operationId = "listClocks", summary = "The clocks of a case, and why they run so")
  ClocksAnswer listClocks(Caller caller, @PathVariable CaseId id) {
    Clocks read = clocks.of(caller, id).orThrow();
    return new ClocksAnswer(
        read.all().stream().map(ShownClock::of).toList(),
        null,
        read.asOf(),
        read.nextDue().orElse(null));
  }
}
