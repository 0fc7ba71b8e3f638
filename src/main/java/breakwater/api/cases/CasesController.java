package breakwater.api.cases;

import breakwater.accounts.AccountId;
import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.cases.list.CaseFilter;
import breakwater.cases.list.CaseFilter.Place;
import breakwater.cases.list.CaseFilter.Sort;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.people.absence.Absences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "One customer's one problem, from first message to closure.")
class CasesController {
  private final Cases cases;
  private final CaseViews views;
  private final CaseList list;
  private final Absences absences;

  CasesController(Cases cases, CaseViews views, CaseList list, Absences absences) {
    this.absences = absences;
    this.cases = cases;
    this.views = views;
    this.list = list;
  }

  @GetMapping
  @Operation(summary = "List cases")
  CasePage listCases(
      Caller caller,
      Page page,
      @RequestParam(defaultValue = "") Set<Status> status,
      @RequestParam(defaultValue = "") Set<Priority> priority,
      @Parameter(
              description =
                  "Which works on the case now: the tier of its highest escalation that is up"
                      + " there, or FRONTLINE; what was bounced back is with FRONTLINE")
          @RequestParam(defaultValue = "")
          Set<Tier> tier,
      @RequestParam Optional<TeamId> team,
      @RequestParam Optional<PersonId> assignee,
      @RequestParam Optional<AccountId> account,
      @Parameter(description = "Changed at this instant or later") @RequestParam
          Optional<Instant> updatedSince,
      @Parameter(description = CaseFilter.WORDS) @RequestParam Optional<@Size(max = 200) String> q,
      @RequestParam(defaultValue = "RANK") Sort sort) {
    var filter =
        new CaseFilter(
            status,
            priority,
            tier,
            team,
            assignee,
            account,
            updatedSince,
            q.filter(words -> !words.isBlank()),
            sort);
    Optional<Place> after =
        page.after().map(c -> new Place(c.of(2).instant(0), new CaseId(number(c))));
    CaseList.Part part = list.read(caller, filter, after, page.rows()).orThrow();
    Paging<CaseItem> items = Paging.of(part.items(), page, item -> cursor(filter.place(item)));
    return new CasePage(items.items(), items.nextCursor(), part.complete());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a case")
  ResponseEntity<CaseView> getCase(Caller caller, @PathVariable CaseId id) {
    CaseView view = views.of(caller, id);
    return Etag.ok(view, view.version());
  }

  @PostMapping
  @Operation(summary = "Open a case, by one of us")
  ResponseEntity<CaseView> openCase(Caller caller, @Valid @RequestBody NewCase body) {
    Case opened = cases.open(caller, body.opening()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.id()))
        .eTag(Etag.of(opened.version()))
        .body(views.of(caller, opened));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change what a case is; only what becomes different is recorded")
  ResponseEntity<CaseAfterChange> changeCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ChangedCase body) {
    Case changed = cases.change(caller, id, seen, body.change()).orThrow();
    return Etag.ok(
        new CaseAfterChange(
            views.of(caller, changed), changed.assignee().flatMap(absences::now).map(Away::of)),
        changed.version());
  }

  private static Cursor cursor(Place place) {
    return Cursor.of(place.at(), place.id());
  }

  private static String number(Cursor cursor) {
    return Long.toString(cursor.number(1));
  }
}
