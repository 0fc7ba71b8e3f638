package breakwater.web.imports;

import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Brings history in from a file. The file is the body of the request and the form's fields stand in
 * the address, so that the file is never held whole.
 */
@Controller
@RequestMapping("/imports")
class ImportPages {
  private static final int RUNS = 50;
  private static final int REJECTIONS = 200;

  private final Imports imports;

  ImportPages(Imports imports) {
    this.imports = imports;
  }

  @GetMapping
  String list(Visit visit) {
    visit
        .show("mappings", imports.mappings(visit.caller()))
        .show("largest", Imports.LARGEST)
        .show("runs", imports.list(visit.caller(), Optional.empty(), RUNS));
    return "imports/list";
  }

  @GetMapping("/{id}")
  String look(Visit visit, @PathVariable ImportId id) {
    ImportRun run = imports.find(visit.caller(), id).orThrow();
    visit
        .show("run", run)
        .show("speed", run.rowsPerSecond(imports.now()))
        .show("rejections", imports.rejections(visit.caller(), id, -1, REJECTIONS).orThrow());
    return "imports/run";
  }

  /** A script sent this, so the way onward stands in a header. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  String start(
      Visit visit,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String own,
      @RequestParam(defaultValue = "file") String name)
      throws IOException {
    if (Fields.text(own).isEmpty() && Fields.text(mapping).isEmpty()) {
      return refused(
          visit,
          Refusal.invalid(
              "unfit-mapping",
              "Choose a mapping, or press Preview first: it finds the one that fits this file."));
    }
    return switch (imports.start(
        visit.caller(), Fields.text(own).orElse(mapping), name, visit.request().getInputStream())) {
      case Answer.Refused<ImportRun>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<ImportRun>(ImportRun run) -> {
        visit.response().setHeader("X-Location", "/imports/" + run.id());
        yield "imports/preview :: taken";
      }
    };
  }

  @PostMapping("/preview")
  String preview(
      Visit visit,
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String own)
      throws IOException {
    return switch (imports.preview(
        visit.caller(), Fields.text(own).orElse(mapping), visit.request().getInputStream())) {
      case Answer.Refused<?>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<?>(var preview) -> {
        visit.show("preview", preview);
        yield "imports/preview :: shown";
      }
    };
  }

  @PostMapping("/{id}/cancellation")
  String cancel(Visit visit, @PathVariable ImportId id) {
    return visit.deed(
        "cancellation",
        () -> imports.cancel(visit.caller(), id),
        run -> Deeds.then("/imports/" + id, "cancelled"),
        () -> look(visit, id));
  }

  private static String refused(Visit visit, Refusal refusal) {
    visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    visit.show("problems", List.of(refusal.sentence()));
    return "imports/preview :: refused";
  }
}
