package breakwater.api.attention;

import breakwater.cases.CaseId;
import breakwater.people.Caller;
import breakwater.triggers.steps.ActionLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class ActionsController {
  private final ActionLog log;

  ActionsController(ActionLog log) {
    this.log = log;
  }

  @GetMapping("/api/v1/cases/{id}/actions")
  @Operation(summary = "What was done because a promise was near or missed, and by which rule")
  ActionLog.Shown getActions(Caller caller, @PathVariable CaseId id) {
    return log.of(caller, id).orThrow();
  }
}
