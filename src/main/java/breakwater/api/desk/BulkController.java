package breakwater.api.desk;

import breakwater.api.cases.Away;
import breakwater.desk.bulk.Bulk;
import breakwater.desk.bulk.BulkId;
import breakwater.desk.bulk.BulkPreview;
import breakwater.desk.bulk.BulkRun;
import breakwater.desk.bulk.Result;
import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.people.Caller;
import breakwater.people.absence.Absences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/bulk")
@Tag(name = "cases")
class BulkController {
  private final Bulk bulk;

  private final Absences absences;

  BulkController(Bulk bulk, Absences absences) {
    this.absences = absences;
    this.bulk = bulk;
  }

  /**
   * What was asked for, or would be.
   *
   * @param run empty = it was only a preview
   * @param results of a preview; what becomes of the cases of a run is asked later
   */
  @Schema(name = "BulkAnswer")
  record BulkAnswer(
      Optional<BulkRun> run,
      @Schema(description = "false = more cases fit the filter than are taken") boolean complete,
      List<Result> results,
      @Schema(
              description =
                  "Whoever they are given to is away: until when, and who takes their work")
          Optional<Away> assigneeAway) {}

  @PostMapping
  @Operation(
      summary = "Change many cases, or say what would become of each",
      description =
          "A preview is answered at once (200) and changes nothing. A change is answered with 202"
              + " and goes on by itself, case by case: one that refuses does not stop the others."
              + " Where an id names no case, nothing is done (404). Of a case that is resolved,"
              + " owed says what its customer was not told.")
  ResponseEntity<BulkAnswer> changeCases(Caller caller, @Valid @RequestBody BulkBody body) {
    var selection = body.selection(Optional.of(caller.person()));
    var change = body.change().change();
    Optional<Away> away = change.assignee().flatMap(it -> it).flatMap(absences::now).map(Away::of);
    if (body.preview().orElse(false)) {
      BulkPreview preview = bulk.preview(caller, selection, change).orThrow();
      return ResponseEntity.ok(
          new BulkAnswer(Optional.empty(), preview.complete(), preview.results(), away));
    }
    BulkRun run = bulk.start(caller, selection, change).orThrow();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/cases/bulk/" + run.id()))
        .body(new BulkAnswer(Optional.of(run), run.complete(), List.of(), away));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read how far a change of many cases has come")
  BulkRun getBulkChange(Caller caller, @PathVariable BulkId id) {
    return bulk.find(caller, id).orThrow();
  }

  @GetMapping("/{id}/results")
  @Operation(summary = "List what became of each case")
  Paging<Result> listBulkResults(Caller caller, @PathVariable BulkId id, Page page) {
    int after = page.after().map(c -> (int) Math.min(c.of(1).number(0), Bulk.MOST)).orElse(0);
    List<Result> results = bulk.results(caller, id, after, page.rows()).orThrow();
    boolean more = results.size() == page.rows();
    List<Result> shown = more ? results.subList(0, results.size() - 1) : results;
    return new Paging<>(
        shown,
        more
            ? Optional.of(new Cursor(List.of(Integer.toString(after + shown.size()))).toString())
            : Optional.empty());
  }
}
