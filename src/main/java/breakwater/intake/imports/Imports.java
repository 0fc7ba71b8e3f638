package breakwater.intake.imports;

import breakwater.intake.imports.ImportTable.Asked;
import breakwater.intake.imports.Row.Rejected;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  private static final int PIECE = 1 << 20;
  private static final int LONGEST_NAME = 200;

  private final TransactionTemplate transactions;
  private final ImportTable imports;
  private final SourceTable sources;
  private final RejectionTable rejections;
  private final Mappings mappings;
  private final Previewing previewing;
  private final Clock clock;

  Imports(
      TransactionTemplate transactions,
      ImportTable imports,
      SourceTable sources,
      RejectionTable rejections,
      Mappings mappings,
      Previewing previewing,
      Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.sources = sources;
    this.rejections = rejections;
    this.mappings = mappings;
    this.previewing = previewing;
    this.clock = clock;
  }

  /**
   * Keeps a file, piece by piece, and has it imported.
   *
   * @param mapping the name of a shipped mapping, or a mapping as JSON
   * @param file is read to its end, and is not closed
   */
  public Answer<ImportRun> start(Caller caller, String mapping, String fileName, InputStream file)
      throws IOException {
    caller.must(ImportRight.IMPORT_HISTORY);
    return switch (mappings.find(mapping)) {
      case Answer.Refused<Mapping>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Mapping>(Mapping found) ->
          receive(caller, Optional.empty(), found, fileName, digesting(mapping, file));
    };
  }

  /**
   * Like {@link #start}, but once for each key: a repeat with the same mapping and file finds the
   * first import.
   */
  public Answer<Started> startOnce(
      Caller caller, Once once, String mapping, String fileName, InputStream file)
      throws IOException {
    caller.must(ImportRight.IMPORT_HISTORY);
    DigestInputStream digesting = digesting(mapping, file);
    Optional<Asked> first = imports.asked(once);
    if (first.isPresent()) {
      return again(first.get(), digesting);
    }
    return switch (mappings.find(mapping)) {
      case Answer.Refused<Mapping>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Mapping>(Mapping found) ->
          switch (receive(caller, Optional.of(once), found, fileName, digesting)) {
            case Answer.Refused<ImportRun>(Refusal refusal) -> Answer.refused(refusal);
            case Answer.Done<ImportRun>(ImportRun run) -> Answer.done(new Started(run, false));
          };
    };
  }

  private Answer<Started> again(Asked first, DigestInputStream file) throws IOException {
    if (first.digest().isEmpty()) {
      return Answer.refused(inUse());
    }
    file.transferTo(OutputStream.nullOutputStream());
    if (!MessageDigest.isEqual(first.digest().get(), file.getMessageDigest().digest())) {
      return Answer.refused(
          Refusal.invalid(
              "idempotency-key-reused",
              "This key was used for another mapping or file. Use a new key for a new upload."));
    }
    return Answer.done(new Started(imports.find(first.id()).orElseThrow(), true));
  }

  private static Refusal inUse() {
    return Refusal.conflict(
        "idempotency-key-in-use", "The first upload with this key is still coming in.");
  }

  private static DigestInputStream digesting(String mapping, InputStream file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((mapping + "\n").getBytes(StandardCharsets.UTF_8));
      return new DigestInputStream(file, digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer<ImportRun> receive(
      Caller caller, Optional<Once> once, Mapping mapping, String fileName, DigestInputStream file)
      throws IOException {
    Optional<ImportId> begun =
        imports.begin(
            once,
            mapping,
            mappings.write(mapping),
            shown(fileName),
            caller.actor().toString(),
            clock.now(),
            clock.unmoved());
    if (begun.isEmpty()) {
      return Answer.refused(inUse());
    }
    ImportId id = begun.get();
    long size = 0;
    int place = 0;
    try {
      for (byte[] piece = file.readNBytes(PIECE);
          piece.length > 0;
          piece = file.readNBytes(PIECE)) {
        size += piece.length;
        if (size > LARGEST) {
          return refused(id, tooLarge());
        }
        if (!keep(id, place++, piece)) {
          return Answer.refused(stopped());
        }
      }
    } catch (IOException e) {
      end(id, ImportState.FAILED, "The upload stopped in the middle. Upload it again.");
      throw e;
    }
    if (place == 0) {
      return refused(id, Refusal.invalid("unreadable-file", "The file is empty."));
    }
    if (!complete(id, file.getMessageDigest().digest())) {
      return Answer.refused(stopped());
    }
    return Answer.done(imports.find(id).orElseThrow());
  }

  private boolean complete(ImportId id, byte[] digest) {
    return transactions.execute(
        status -> {
          boolean goesOn = imports.become(id, ImportState.RECEIVING, ImportState.READING);
          if (goesOn) {
            imports.came(id, digest);
          }
          return goesOn;
        });
  }

  /** False = somebody stopped the import, or it was given up. */
  private boolean keep(ImportId id, int place, byte[] piece) {
    return transactions.execute(
        status -> {
          boolean goesOn = imports.received(id, piece.length, clock.unmoved());
          if (goesOn) {
            sources.keep(id, place, piece);
          }
          return goesOn;
        });
  }

  private static Refusal stopped() {
    return Refusal.conflict(
        "import-finished", "This import was stopped while its file was on the way. Start another.");
  }

  private Answer<ImportRun> refused(ImportId id, Refusal refusal) {
    end(id, ImportState.FAILED, refusal.sentence());
    return Answer.refused(refusal);
  }

  private static Refusal tooLarge() {
    return Refusal.invalid(
        "import-too-large",
        "The file has more than %,d MiB. Compress it with gzip, or split it: repeated rows are not imported twice."
            .formatted(LARGEST >> 20));
  }

  /** What the first rows of a file would become, and what is wrong with the mapping. */
  public Answer<Preview> preview(Caller caller, String mapping, InputStream file) {
    caller.must(ImportRight.IMPORT_HISTORY);
    return previewing.of(mapping, file, clock.now());
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

  /** Without control characters, which no name of a file needs. */
  private static String shown(String fileName) {
    String name = fileName.replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
