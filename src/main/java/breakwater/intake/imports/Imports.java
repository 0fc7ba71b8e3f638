package breakwater.intake.imports;

import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.preview.Looked;
import breakwater.intake.imports.preview.Preview;
import breakwater.intake.imports.preview.Previewing;
import breakwater.intake.imports.rows.FileAs;
import breakwater.intake.imports.rows.Hearer;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Rejection;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings history in from files. */
@Service
public class Imports {
  /** The largest file, as it is uploaded: 512 MiB. */
  public static final long LARGEST = 512L << 20;

  /** More rejected rows of one import are counted, but not listed. */
  public static final int MOST_REJECTIONS = RejectionTable.MOST_LISTED;

  private final TransactionTemplate transactions;
  private final ImportTable imports;
  private final RejectionTable rejections;
  private final Mappings mappings;
  private final Uploading uploading;
  private final Previewing previewing;
  private final Clock clock;

  Imports(
      TransactionTemplate transactions,
      ImportTable imports,
      RejectionTable rejections,
      Mappings mappings,
      Uploading uploading,
      Previewing previewing,
      Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.rejections = rejections;
    this.mappings = mappings;
    this.uploading = uploading;
    this.previewing = previewing;
    this.clock = clock;
  }

  /**
   * Keeps a file, piece by piece, and has it imported.
   *
   * @param file is read to its end, and is not closed
   */
  public Answer<ImportRun> start(Caller caller, FileAs sent, InputStream file) throws IOException {
    caller.must(ImportRight.IMPORT_HISTORY);
    return uploading.receive(caller, sent, file);
  }

  /**
   * Like {@link #start}, but once for each key: a repeat with the same mapping and file finds the
   * first import.
   */
  public Answer<Started> startOnce(Caller caller, Once once, FileAs sent, InputStream file)
      throws IOException {
    caller.must(ImportRight.IMPORT_HISTORY);
    return uploading.receiveOnce(caller, once, sent, file);
  }

  /** What the first rows of a file would become, and what is wrong with the mapping. */
  public Answer<Preview> preview(Caller caller, FileAs sent, InputStream file) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return previewing.of(sent, file, clock.now());
  }

  /**
   * The same for a person who says by choices what the columns mean.
   *
   * @param sent its mapping is that which the choices stand over; empty = the one that fits, else a
   *     guess
   * @param chosen empty = nothing was chosen yet
   */
  public Answer<Looked> look(
      Caller caller, FileAs sent, Optional<Choices> chosen, InputStream file) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return previewing.look(sent, chosen, file, clock.now());
  }

  /** A mapping as choices change it, as JSON. */
  public Answer<String> mapping(Caller caller, String mapping, Choices chosen) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return switch (mappings.read(mapping)) {
      case Answer.Done<Mapping>(Mapping base) -> chosen(base, chosen);
      case Answer.Refused<Mapping>(Refusal refusal) -> Answer.refused(refusal);
    };
  }

  private Answer<String> chosen(Mapping base, Choices chosen) {
    List<String> problems = chosen.problems();
    if (problems.isEmpty()) {
      Mapping said = chosen.over(base);
      problems = mappings.problems(said, new Hearer(true, chosen::values));
      if (problems.isEmpty()) {
        return Answer.done(mappings.write(said));
      }
    }
    return Answer.refused(Refusal.invalid("unfit-mapping", String.join(" ", problems)));
  }

  /** The shipped mappings. */
  public List<Mapping> mappings(Caller caller) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return mappings.shipped();
  }

  public Answer<ImportRun> find(Caller caller, ImportId id) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return imports
        .find(id)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("import-unknown", "There is no import %s.".formatted(id))));
  }

  /**
   * The newest first.
   *
   * @param after the last one seen
   */
  public List<ImportRun> list(Caller caller, Optional<ImportId> after, int limit) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return imports.list(after.flatMap(imports::find), limit);
  }

  /** Rejected rows in the order of the file; at most 10,000 of an import are listed. */
  public Answer<List<Rejection>> rejections(Caller caller, ImportId id, long afterLine, int limit) {
    return switch (find(caller, id)) {
      case Answer.Refused<ImportRun>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<ImportRun> found ->
          Answer.done(rejections.list(id, afterLine, limit).stream().map(Imports::shown).toList());
    };
  }

  /** Stops it; what it has imported stays. */
  public Answer<ImportRun> cancel(Caller caller, ImportId id) {
    Answer<ImportRun> found = find(caller, id);
    if (found instanceof Answer.Done<ImportRun>(ImportRun run) && run.state().finished()) {
      return Answer.refused(
          Refusal.conflict(
              "import-finished",
              "This import is %s already, so there is nothing to stop."
                  .formatted(run.state().name().toLowerCase(Locale.ROOT))));
    }
    if (found instanceof Answer.Done<ImportRun>) {
      end(id, ImportState.CANCELLED, null);
      return find(caller, id);
    }
    return found;
  }

  /** Now, by the clock that imports are timed with. */
  public Instant now() {
    return clock.unmoved();
  }

  private void end(ImportId id, ImportState state, @Nullable String why) {
    transactions.executeWithoutResult(status -> imports.finish(id, state, why, clock.unmoved()));
  }

  private static Rejection shown(Rejected rejected) {
    return new Rejection(rejected.line(), rejected.reason());
  }
}
