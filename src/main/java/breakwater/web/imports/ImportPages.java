package breakwater.web.imports;

import breakwater.http.SentFile;
import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.columns.Meaning;
import breakwater.intake.imports.preview.Looked;
import breakwater.intake.imports.rows.FileAs;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Deeds;
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

/**
 * Brings history in from a file. The file is the body of the request and the form's fields stand in
 * the address, so that the file is never held whole.
 */
@Controller
@RequestMapping("/imports")
class ImportPages {
  private static final int RUNS = 50;
  private static final int REJECTIONS = 200;

  /** Of a file that can be read; of another, that is said. */
  private static final Answer<String> NO_MAPPING =
      Answer.refused(
          Refusal.invalid(
              "unfit-mapping",
              "Choose a mapping, or press Preview first: it finds out what the columns mean."));

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
  String start(Visit visit) throws IOException {
    SentFile file = SentFile.of(visit.request());
    var form = new ColumnForm(SentFile.pairs(file.field("fields")));
    return switch (mapping(visit, form, file)) {
      case Answer.Refused<String>(Refusal refusal)
          when form.own().isEmpty() && form.choices().isPresent() -> {
        visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield shown(visit, form, file, List.of(refusal.sentence()));
      }
      case Answer.Refused<String>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<String>(String mapping) -> start(visit, mapping, file);
    };
  }

  private String start(Visit visit, String mapping, SentFile file) throws IOException {
    return switch (imports.start(
        visit.caller(), new FileAs(mapping, "", file.fileName()), file.content())) {
      case Answer.Refused<ImportRun>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<ImportRun>(ImportRun run) -> {
        visit.response().setStatus(HttpStatus.ACCEPTED.value());
        visit.response().setHeader("X-Location", "/imports/" + run.id());
        yield "imports/preview :: taken";
      }
    };
  }

  /** One's own, before what was chosen of columns, before the shipped one. */
  private Answer<String> mapping(Visit visit, ColumnForm form, SentFile file) {
    if (form.own().isPresent()) {
      return Answer.done(form.own().get());
    }
    return form.choices()
        .map(chosen -> imports.mapping(visit.caller(), form.base(), chosen))
        .or(() -> form.shipped().map(Answer::done))
        .orElseGet(
            () ->
                imports
                    .look(visit.caller(), new FileAs("", "", ""), Optional.empty(), file.content())
                    .then(_ -> NO_MAPPING));
  }

  @PostMapping("/preview")
  String preview(Visit visit) throws IOException {
    SentFile file = SentFile.of(visit.request());
    return shown(visit, new ColumnForm(SentFile.pairs(file.field("fields"))), file, List.of());
  }

  /**
   * @param refused why it was not imported, where it does not show in the file's beginning
   */
  private String shown(Visit visit, ColumnForm form, SentFile file, List<String> refused) {
    Optional<Choices> chosen = form.own().isPresent() ? Optional.empty() : form.choices();
    String over =
        form.own().orElseGet(() -> chosen.isPresent() ? form.base() : form.shipped().orElse(""));
    return switch (imports.look(
        visit.caller(), new FileAs(over, "", file.fileName()), chosen, file.content())) {
      case Answer.Refused<Looked>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<Looked>(Looked looked) -> {
        List<String> problems = looked.preview().problems();
        visit
            .show("preview", looked.preview())
            .show("problems", problems.isEmpty() ? refused : problems)
            .show("chosen", chosen.isPresent())
            .show("choices", looked.choices())
            .show("base", looked.mapping())
            .show("columns", ColumnRow.of(looked))
            .show("meanings", Meaning.values())
            .show("cases", PreviewRow.of(looked.preview(), visit.names()));
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
