package breakwater.api.sla;

import breakwater.cases.CaseId;
import breakwater.people.Caller;
import breakwater.sla.CaseClocks;
import breakwater.sla.CaseClocks.Read;
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
   * @param owed false = nothing is: the case is history that was imported and that nobody works on
   *     here, so that its clocks say only what was true then
   * @param nextDueAt when the first of the live ones is due; missed ones were due in the past; null
   *     when nothing is owed
   */
  record ClocksAnswer(
      boolean owed,
      List<ShownClock> items,
      @Nullable String nextCursor,
      Instant asOf,
      @Nullable Instant nextDueAt) {}

  @GetMapping
  @Operation(operationId = "listClocks", summary = "The clocks of a case, and why they run so")
  ClocksAnswer listClocks(Caller caller, @PathVariable CaseId id) {
    Read read = clocks.of(caller, id).orThrow();
    return new ClocksAnswer(
        read.owed(),
        read.clocks().all().stream().map(clock -> ShownClock.of(clock, read.owed())).toList(),
        null,
        read.clocks().asOf(),
        read.nextDue().orElse(null));
  }
}
