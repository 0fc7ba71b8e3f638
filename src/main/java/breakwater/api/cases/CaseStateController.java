package breakwater.api.cases;

import breakwater.api.cases.Words.ProgressBody;
import breakwater.api.cases.Words.ReasonBody;
import breakwater.api.cases.Words.ResolutionBody;
import breakwater.api.cases.Words.WaitingBody;
import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.escalation.Escalations;
import breakwater.http.Etag;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseStateController {
  private final Cases cases;
  private final CaseViews views;
  private final Escalations escalations;

  CaseStateController(Cases cases, CaseViews views, Escalations escalations) {
    this.cases = cases;
    this.views = views;
    this.escalations = escalations;
  }

  @PostMapping("/waiting")
  @Operation(summary = "Wait on the customer, on a third party, or put the case on hold")
  ResponseEntity<CaseView> beginWaiting(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody WaitingBody body) {
    return answer(caller, cases.beginWaiting(caller, id, seen, body.on()));
  }

  @DeleteMapping("/waiting")
  @Operation(summary = "End the waiting")
  ResponseEntity<CaseView> endWaiting(Caller caller, Seen seen, @PathVariable CaseId id) {
    return answer(caller, cases.endWaiting(caller, id, seen));
  }

  @PostMapping("/resolution")
  @Operation(
      summary = "Say that the case is solved",
      description =
          "Where engineering has solved an escalation of it and nobody has written to the customer"
              + " since, it is resolved all the same, and owed says so.")
  ResponseEntity<ResolvedCase> resolveCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ResolutionBody body) {
    Case after =
        cases.resolve(caller, id, seen, body.resolution().filter(how -> !how.isBlank())).orThrow();
    return Etag.ok(
        new ResolvedCase(views.of(caller, after), escalations.untold(caller, id)), after.version());
  }

  @PostMapping("/reopening")
  @Operation(summary = "Take up a resolved or closed case again")
  ResponseEntity<CaseView> reopenCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ReasonBody body) {
    return answer(
        caller, cases.reopen(caller, id, seen, body.reason().filter(why -> !why.isBlank())));
  }

  @PostMapping("/closure")
  @Operation(summary = "Close a case; one that is not resolved needs a reason")
  ResponseEntity<CaseView> closeCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ReasonBody body) {
    return answer(
        caller, cases.close(caller, id, seen, body.reason().filter(why -> !why.isBlank())));
  }

  @PostMapping("/progress")
  @Operation(summary = "Say that the case moves")
  ResponseEntity<CaseView> makeProgress(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ProgressBody body) {
    return answer(caller, cases.progress(caller, id, seen, body.what()));
  }

  @PostMapping("/live")
  @Operation(summary = "Work on an imported case here: from now on it has effects")
  ResponseEntity<CaseView> putCaseLive(Caller caller, Seen seen, @PathVariable CaseId id) {
    return answer(caller, cases.putLive(caller, id, seen));
  }

  @PostMapping("/erasure")
  @Operation(summary = "Erase all that people wrote on the case, for ever")
  ResponseEntity<Void> eraseCase(Caller caller, Seen seen, @PathVariable CaseId id) {
    cases.erase(caller, id, seen).orThrow();
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<CaseView> answer(Caller caller, Answer<Case> changed) {
    Case after = changed.orThrow();
    return Etag.ok(views.of(caller, after), after.version());
  }
}
