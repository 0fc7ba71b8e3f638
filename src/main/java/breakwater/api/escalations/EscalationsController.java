package breakwater.api.escalations;

import breakwater.cases.Priority;
import breakwater.escalation.BoardFilter;
import breakwater.escalation.BoardFilter.Place;
import breakwater.escalation.BoardRow;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Escalations;
import breakwater.escalation.State;
import breakwater.gate.PackageShown;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations")
@Tag(name = "escalations", description = "Verified packages on their way up the tiers.")
class EscalationsController {
  private final Escalations escalations;

  EscalationsController(Escalations escalations) {
    this.escalations = escalations;
  }

  @GetMapping
  @Operation(summary = "List escalations")
  Paging<BoardRow> listEscalations(
      Caller caller,
      Page page,
      @RequestParam(defaultValue = "") Set<State> state,
      @RequestParam Optional<TeamId> team,
      @RequestParam(defaultValue = "") Set<Tier> tier,
      @RequestParam Optional<PersonId> owner,
      @RequestParam(defaultValue = "") Set<Priority> priority) {
    Optional<Place> after =
        page.after()
            .map(cursor -> cursor.of(2))
            .map(cursor -> new Place(cursor.instant(0), cursor.id(1, EscalationId::new)));
    return Paging.of(
        escalations.board(
            caller, new BoardFilter(state, team, tier, owner, priority, after), page.rows()),
        page,
        row -> Cursor.of(row.firstRaisedAt(), row.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an escalation")
  ResponseEntity<EscalationShown> getEscalation(Caller caller, @PathVariable EscalationId id) {
    EscalationShown found = escalations.escalation(caller, id).orThrow();
    return Etag.ok(found, found.version());
  }

  @GetMapping(path = "/{id}/package", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Read the package that travels with an escalation")
  PackageShown getPackage(Caller caller, @PathVariable EscalationId id) {
    return escalations.dossier(caller, id).orThrow();
  }

  @GetMapping(path = "/{id}/package", produces = "text/markdown;charset=UTF-8")
  @Operation(summary = "Read the package that travels with an escalation")
  String getPackageAsMarkdown(Caller caller, @PathVariable EscalationId id) {
    return escalations.markdown(caller, id).orThrow();
  }
}
