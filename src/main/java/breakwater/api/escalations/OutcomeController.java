package breakwater.api.escalations;

import static breakwater.api.escalations.HandoffController.shown;

import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Outcomes;
import breakwater.escalation.Outcomes.Resolution;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations/{id}")
@Tag(name = "escalations")
class OutcomeController {
  private static final int LONGEST = 20_000;

  private final Outcomes outcomes;

  OutcomeController(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  record DecisionBody(
      @NotNull @Schema(example = "FIX") Choice decision,
      Optional<@Size(max = LONGEST) String> note) {}

  record DowngradeBody(
      @NotNull @Schema(example = "MEDIUM") Priority priority,
      @NotBlank @Size(max = LONGEST) @Schema(example = "Only one user is affected.")
          String reason) {}

  record FollowUpBody(
      @NotNull @Schema(example = "CUSTOMER") Audience audience,
      @NotBlank @Size(max = LONGEST) @Schema(example = "A fix is being tested.") String text) {}

  record ResolutionBody(
      @Schema(example = "code-defect") Optional<@Size(max = LONGEST) String> cause,
      Optional<@Size(max = LONGEST) String> rootCause,
      @NotBlank @Size(max = LONGEST) @Schema(example = "The writer streams now.") String resolution,
      Optional<@Size(max = LONGEST) String> workaround,
      @Schema(description = "Minutes of work", example = "30") Optional<@Min(0) Integer> minutes,
      @Schema(example = "L2") Optional<Depth> depth) {}

  record ShipmentBody(
      @NotBlank @Size(max = 200) @Schema(example = "4.2.1") String version,
      @NotNull @Schema(example = "2026-11-21") LocalDate date) {}

  record ClosureBody(
      @NotBlank @Size(max = LONGEST) @Schema(example = "fixed-and-confirmed") String reason) {}

  @PostMapping("/decision")
  @Operation(summary = "Decide what is done about an escalation")
  ResponseEntity<EscalationShown> decide(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody DecisionBody body) {
    return shown(outcomes.decide(caller, id, seen, body.decision(), body.note()));
  }

  @PostMapping("/downgrade")
  @Operation(summary = "Lower the priority of an escalation")
  ResponseEntity<EscalationShown> downgrade(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody DowngradeBody body) {
    return shown(outcomes.downgrade(caller, id, seen, body.priority(), body.reason()));
  }

  @PostMapping("/follow-ups")
  @Operation(summary = "Say where an escalation stands, to engineering or the customer")
  ResponseEntity<EscalationShown> followUp(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody FollowUpBody body) {
    return shown(outcomes.followUp(caller, id, seen, body.audience(), body.text()));
  }

  @PostMapping("/resolution")
  @Operation(summary = "Resolve an escalation")
  ResponseEntity<EscalationShown> resolveEscalation(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody ResolutionBody body) {
    return shown(
        outcomes.resolve(
            caller,
            id,
            seen,
            new Resolution(
                body.cause(),
                body.rootCause(),
                body.resolution(),
                body.workaround(),
                body.minutes(),
                body.depth())));
  }

  @PostMapping("/shipment")
  @Operation(summary = "Say with which version the fix is shipped")
  ResponseEntity<EscalationShown> ship(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody ShipmentBody body) {
    return shown(outcomes.ship(caller, id, seen, body.version(), body.date()));
  }

  @PostMapping("/notification")
  @Operation(summary = "Say that the customer was told that it is solved")
  ResponseEntity<EscalationShown> customerTold(
      Caller caller, Seen seen, @PathVariable EscalationId id) {
    return shown(outcomes.tell(caller, id, seen));
  }

  @PostMapping("/confirmation")
  @Operation(summary = "Say that the customer confirms that it is solved")
  ResponseEntity<EscalationShown> customerConfirmed(
      Caller caller, Seen seen, @PathVariable EscalationId id) {
    return shown(outcomes.confirm(caller, id, seen));
  }

  @PostMapping("/closure")
  @Operation(summary = "Close an escalation")
  ResponseEntity<EscalationShown> closeEscalation(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody ClosureBody body) {
    return shown(outcomes.close(caller, id, seen, body.reason()));
  }
}
