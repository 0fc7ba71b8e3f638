package breakwater.intake.imports;

import breakwater.intake.imports.UploadTable.Asked;
import breakwater.intake.imports.preview.Previewing;
import breakwater.intake.imports.rows.FileAs;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, piece by piece, and once for each key. */
@Component
class Uploading {
  /** An upload that stands still for so long will not go on. */
  private static final Duration ABANDONED = Duration.ofMinutes(5);

  private static final String STOPPED = "The upload stopped in the middle. Upload it again.";

  private static final int PIECE = 1 << 20;
  private static final int LONGEST_NAME = 200;

  private final TransactionTemplate transactions;
  private final ImportTable imports;
  private final UploadTable uploads;
  private final SourceTable sources;
  private final Mappings mappings;
  private final Previewing previewing;
  private final Clock clock;

  Uploading(
      TransactionTemplate transactions,
      ImportTable imports,
      UploadTable uploads,
      SourceTable sources,
      Mappings mappings,
      Previewing previewing,
      Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.uploads = uploads;
    this.sources = sources;
    this.mappings = mappings;
    this.previewing = previewing;
    this.clock = clock;
  }

  Answer<ImportRun> receive(Caller caller, FileAs sent, InputStream file) throws IOException {
    return switch (mappings.find(sent)) {
      case Answer.Refused<Mapping>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Mapping>(Mapping found) ->
          receive(caller, Optional.empty(), found, sent.fileName(), digesting(sent, file));
    };
  }

  Answer<Started> receiveOnce(Caller caller, Once once, FileAs sent, InputStream file)
      throws IOException {
    DigestInputStream digesting = digesting(sent, file);
    Optional<Asked> first = uploads.asked(once);
    if (first.isPresent()) {
      return again(first.get(), digesting);
    }
    return switch (mappings.find(sent)) {
      case Answer.Refused<Mapping>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Mapping>(Mapping found) ->
          switch (receive(caller, Optional.of(once), found, sent.fileName(), digesting)) {
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

  private static DigestInputStream digesting(FileAs sent, InputStream file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((sent.said() + "\n").getBytes(StandardCharsets.UTF_8));
      return new DigestInputStream(file, digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer<ImportRun> receive(
      Caller caller, Optional<Once> once, Mapping mapping, String fileName, DigestInputStream file)
      throws IOException {
    Optional<ImportId> begun =
        uploads.begin(
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
        if (size > Imports.LARGEST) {
          return refused(id, tooLarge());
        }
        Optional<Refusal> no =
            place > 0 ? Optional.empty() : previewing.refuses(piece, piece.length < PIECE);
        if (no.isPresent()) {
          return refused(id, no.get());
        }
        if (!keep(id, place++, piece)) {
          return Answer.refused(stopped());
        }
      }
    } catch (IOException e) {
      fail(id, STOPPED, clock.unmoved());
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
            uploads.came(id, digest);
          }
          return goesOn;
        });
  }

  /** False = somebody stopped the import, or it was given up. */
  private boolean keep(ImportId id, int place, byte[] piece) {
    return transactions.execute(
        status -> {
          boolean goesOn = uploads.received(id, piece.length, clock.unmoved());
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
    fail(id, refusal.sentence(), clock.unmoved());
    return Answer.refused(refusal);
  }

  private static Refusal tooLarge() {
    return Refusal.invalid(
        "import-too-large",
        "The file has more than %,d MiB. Compress it with gzip, or split it: repeated rows are not imported twice."
            .formatted(Imports.LARGEST >> 20));
  }

  /** Fails what nobody sends any more. */
  void giveUpAbandoned(Instant now) {
    uploads.abandoned(now.minus(ABANDONED)).forEach(id -> fail(id, STOPPED, now));
  }

  private void fail(ImportId id, String why, Instant now) {
    transactions.executeWithoutResult(status -> imports.finish(id, ImportState.FAILED, why, now));
  }

  /** Without control characters, which no name of a file needs. */
  private static String shown(String fileName) {
    String name = fileName.replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
