package breakwater.api.sla;

import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sla")
@Tag(name = "promises", description = "The time that we owe, and how it runs.")
class SlaController {

  /** The clocks of each check, by kind and cycle. */
  record RehearsalAnswer(List<Rehearsal.Checked> checks) {}

  @PostMapping("/rehearsal")
  @Operation(
      operationId = "rehearseClocks",
      summary = "Try a history, rules and calendars: what would the clocks be?")
  RehearsalAnswer rehearse(Caller caller, @Valid @RequestBody Scenario scenario) {
    return new RehearsalAnswer(Rehearsal.of(scenario));
  }
}
