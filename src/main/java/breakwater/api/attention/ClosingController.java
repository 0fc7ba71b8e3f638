package breakwater.api.attention;

import breakwater.cases.CaseId;
import breakwater.people.Caller;
import breakwater.triggers.closing.ClosingShown;
import breakwater.triggers.closing.SilentCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class ClosingController {
  private final SilentCases silent;

  ClosingController(SilentCases silent) {
    this.silent = silent;
  }

  @GetMapping("/api/v1/cases/{id}/closing")
  @Operation(summary = "When a case closes by itself if nobody writes, or how it did")
  ClosingShown getClosing(Caller caller, @PathVariable CaseId id) {
    return silent.of(caller, id).orThrow();
  }
}
