package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.Upload;
import breakwater.cases.drafts.Draft;
import breakwater.cases.drafts.DraftFileId;
import breakwater.cases.drafts.Drafts;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.web.Visit;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the composer sends while somebody writes: the text each few seconds, a file when added. */
@Controller
@RequestMapping("/cases/{id}/draft")
class DraftPages {
  private final Drafts drafts;
  private final CaseDeed deeds;

  DraftPages(Drafts drafts, CaseDeed deeds) {
    this.drafts = drafts;
    this.deeds = deeds;
  }

  @PostMapping
  ResponseEntity<Map<String, ?>> keep(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "false") boolean note) {
    Answer<Draft> kept = drafts.keep(visit.caller(), id, seen(version), body, note);
    return kept instanceof Answer.Refused<Draft>(Refusal no) && no.kind() == Refusal.Kind.STALE
        ? both(visit, id, no)
        : said(kept);
  }

  /**
   * @param data the file's content, as it is
   */
  @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Map<String, ?>> attach(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String name,
      @RequestHeader(name = "X-File-Type", defaultValue = "") String type,
      @RequestBody(required = false) byte @org.jspecify.annotations.Nullable [] data) {
    String called = name.isBlank() ? "file" : name;
    return said(
        drafts.attach(
            visit.caller(), id, new Upload(called, type, data == null ? new byte[0] : data)));
  }

  @PostMapping("/files/{file}/removal")
  String detach(Visit visit, @PathVariable CaseId id, @PathVariable DraftFileId file) {
    return deeds.did(visit, id, "say", "detached", () -> drafts.detach(visit.caller(), id, file));
  }

  /** What stands in the other window, so that both can be read. */
  private ResponseEntity<Map<String, ?>> both(Visit visit, CaseId id, Refusal no) {
    Draft other = drafts.of(visit.caller(), id).orThrow();
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(
            Map.of(
                "sentence",
                no.sentence(),
                "other",
                other.body(),
                "note",
                other.note(),
                "version",
                Long.toString(other.version())));
  }

  /**
   * @param version as the page holds it; whatever is no number was not said
   */
  static Seen seen(String version) {
    return version.matches("\\d{1,18}") ? Seen.version(Long.parseLong(version)) : Seen.anything();
  }

  private static ResponseEntity<Map<String, ?>> said(Answer<Draft> kept) {
    return switch (kept) {
      case Answer.Done<Draft>(Draft draft) ->
          ResponseEntity.ok(
              Map.of(
                  "version",
                  Long.toString(draft.version()),
                  "keptAt",
                  draft.keptAt().map(Object::toString).orElse(""),
                  "files",
                  draft.files().stream()
                      .map(
                          file ->
                              Map.of(
                                  "id",
                                  file.id().value(),
                                  "name",
                                  file.name(),
                                  "bytes",
                                  file.bytes()))
                      .toList()));
      case Answer.Refused<Draft>(Refusal refusal) ->
          ResponseEntity.unprocessableContent().body(Map.of("sentence", refusal.sentence()));
    };
  }
}
