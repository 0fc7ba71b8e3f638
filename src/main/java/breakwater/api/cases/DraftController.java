package breakwater.api.cases;

import breakwater.cases.CaseId;
import breakwater.cases.drafts.Draft;
import breakwater.cases.drafts.Drafts;
import breakwater.http.Etag;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/draft")
@Tag(name = "cases")
class DraftController {
  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  @Schema(name = "NewDraft")
  record DraftBody(
      @NotNull
          @Size(max = Draft.LONGEST)
          @Schema(description = "Empty takes the text away", example = "Thank you. Which ")
          String body,
      @Schema(
              description =
                  "Whether it is written as a note among yourselves, which stays one in whatever"
                      + " window it is gone on with; no when left out")
          Optional<Boolean> note) {}

  @GetMapping
  @Operation(summary = "What the caller is about to write")
  ResponseEntity<Draft> getDraft(Caller caller, @PathVariable CaseId id) {
    return answer(drafts.of(caller, id).orThrow());
  }

  @PutMapping
  @Operation(
      summary = "Keep what the caller is about to write, for 30 days; it is not sent",
      description =
          "With If-Match it is refused when the caller has kept another text elsewhere, or sent it,"
              + " since; \"0\" means that there was none yet. Read that one, and keep whichever you"
              + " choose.")
  ResponseEntity<Draft> keepDraft(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody DraftBody body) {
    return answer(drafts.keep(caller, id, seen, body.body(), body.note().orElse(false)).orThrow());
  }

  @DeleteMapping
  @Operation(summary = "Keep it no longer, nor its files")
  ResponseEntity<Void> dropDraft(Caller caller, Seen seen, @PathVariable CaseId id) {
    drafts.drop(caller, id, seen).orThrow();
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Draft> answer(Draft draft) {
    return Etag.ok(draft, draft.version());
  }
}
