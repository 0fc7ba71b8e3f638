package breakwater.api.imports;

import breakwater.http.Cursor;
import breakwater.http.Malformed;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.http.SentFile;
import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.intake.imports.Once;
import breakwater.intake.imports.Started;
import breakwater.intake.imports.preview.Preview;
import breakwater.intake.imports.rows.FileAs;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Rejection;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "History brought in from files.")
class ImportsController {
  private final Imports imports;

  ImportsController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping
  @Operation(
      summary = "Import history from a file",
      description =
          "Takes a file of CSV, JSON Lines or a JSON list, plain or gzip, as the body or as the"
              + " part 'file' of a form.")
  @SaidOfFile
  ResponseEntity<ImportProgress> startImport(Caller caller, HttpServletRequest request)
      throws IOException {
    SentFile upload = SentFile.of(request);
    Started started = start(caller, request, upload);
    var answer =
        ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + started.run().id()));
    if (started.repeated()) {
      answer.header("Idempotency-Replayed", "true");
    }
    return answer.body(shown(started.run()));
  }

  /** A file is never held whole, so the import itself knows its key. */
  private Started start(Caller caller, HttpServletRequest request, SentFile upload)
      throws IOException {
    String key = request.getHeader("Idempotency-Key");
    Principal who = request.getUserPrincipal();
    if (key == null || who == null) {
      return new Started(imports.start(caller, sent(upload), upload.content()).orThrow(), false);
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw Malformed.header(
          "Idempotency-Key",
          "Idempotency-Key holds 1 to 255 printable ASCII characters without spaces.");
    }
    var once = new Once(who.getName(), key);
    return imports.startOnce(caller, once, sent(upload), upload.content()).orThrow();
  }

  private static FileAs sent(SentFile upload) {
    return new FileAs(upload.field("mapping"), upload.field("source"), upload.fileName());
  }

  @PostMapping("/preview")
  @Operation(
      summary = "Try an import without keeping anything",
      description = "What the first 200 rows would become, without keeping anything.")
  @SaidOfFile
  Preview previewImport(Caller caller, HttpServletRequest request) throws IOException {
    SentFile upload = SentFile.of(request);
    return imports.preview(caller, sent(upload), upload.content()).orThrow();
  }

  @GetMapping
  @Operation(summary = "List imports, the latest first")
  Paging<ImportProgress> listImports(Caller caller, Page page) {
    List<ImportRun> runs =
        imports.list(
            caller, page.after().map(after -> after.of(1).id(0, ImportId::new)), page.rows());
    return Paging.of(runs, page, run -> Cursor.of(run.id())).map(this::shown);
  }

  @GetMapping("/mappings")
  @Operation(summary = "List the shipped mappings of columns")
  Paging<Mapping> listMappings(Caller caller) {
    return Paging.last(imports.mappings(caller));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read how far an import has come")
  ImportProgress getImport(Caller caller, @PathVariable ImportId id) {
    return shown(imports.find(caller, id).orThrow());
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Stop an import", description = "Stops it. What it has imported stays.")
  ImportProgress cancelImport(Caller caller, @PathVariable ImportId id) {
    return shown(imports.cancel(caller, id).orThrow());
  }

  @GetMapping("/{id}/rejections")
  @Operation(summary = "List the rows that an import refused, and why")
  Paging<Rejection> listRejections(Caller caller, @PathVariable ImportId id, Page page) {
    long after = page.after().map(cursor -> cursor.of(1).number(0)).orElse(-1L);
    return Paging.of(
        imports.rejections(caller, id, after, page.rows()).orThrow(),
        page,
        row -> Cursor.of(row.line()));
  }

  @GetMapping(value = "/{id}/rejections.csv", produces = "text/csv")
  @Operation(
      summary = "Download the rows that an import refused, as CSV",
      description = "All listed rejections: line and reason.")
  ResponseEntity<String> downloadRejections(Caller caller, @PathVariable ImportId id) {
    List<Rejection> all = imports.rejections(caller, id, -1, Imports.MOST_REJECTIONS).orThrow();
    var csv = new StringBuilder("line,reason\r\n");
    all.forEach(
        row -> csv.append(row.line()).append(',').append(safe(row.reason())).append("\r\n"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejections-%s.csv\"".formatted(id))
        .body(csv.toString());
  }

  /** Quoted; a spreadsheet must not take it for a formula. */
  private static String safe(String cell) {
    String guarded = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    return '"' + guarded.replace("\"", "\"\"") + '"';
  }

  private ImportProgress shown(ImportRun run) {
    return ImportProgress.of(run, imports.now());
  }
}
