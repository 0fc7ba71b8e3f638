package breakwater.api.gate;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.Tier;
import breakwater.triggers.Call;
import breakwater.triggers.CallId;
import breakwater.triggers.Calls;
import breakwater.triggers.Path;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/calls")
@Tag(name = "gate", description = "Ask that a case climb, and make it ready.")
class CallsController {
  private final Calls calls;

  CallsController(Calls calls) {
    this.calls = calls;
  }

  /** A request that a case climb. */
  record CallBody(
      @NotNull @Schema(example = "ENGINEERING") Tier tier,
      @NotBlank @Size(max = Calls.LONGEST_REASON) @Schema(example = "Exports fail for every user.")
          String reason,
      @Schema(description = "FUNCTIONAL when left out", example = "FUNCTIONAL")
          Optional<Path> path) {}

  /** The call that was made; the gate says what is wanted for it. */
  record CallAnswer(CallId id, Tier tier, Path path, Optional<Label> rule, Instant calledAt) {}

  @PostMapping
  @Operation(summary = "Ask that a case climb")
  ResponseEntity<CallAnswer> callForEscalation(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody CallBody body) {
    Call call =
        calls
            .call(caller, id, seen, body.tier(), body.path().orElse(Path.FUNCTIONAL), body.reason())
            .orThrow();
    return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/gate"))
        .body(new CallAnswer(call.id(), call.tier(), call.path(), call.rule(), call.at()));
  }
}
