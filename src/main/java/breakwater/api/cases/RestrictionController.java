package breakwater.api.cases;

import breakwater.cases.CaseId;
import breakwater.cases.restriction.Restrictions;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/restriction")
@Tag(name = "cases")
class RestrictionController {
  private final Restrictions restrictions;

  RestrictionController(Restrictions restrictions) {
    this.restrictions = restrictions;
  }

  /** From now on only security responders see this case; for everybody else it is not there. */
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "restrictCase", summary = "Restrict a case to security responders")
  void restrictCase(Caller caller, Seen seen, @PathVariable CaseId id) {
    restrictions.restrict(caller, id, seen).orThrow();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "liftRestriction", summary = "Let everybody see a case again")
  void liftRestriction(Caller caller, Seen seen, @PathVariable CaseId id) {
    restrictions.lift(caller, id, seen).orThrow();
  }
}
