package breakwater.intake.imports;

import breakwater.intake.files.UnreadableFile;
import breakwater.intake.imports.PortionTable.Taken;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.journal.Clock;
import breakwater.journal.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries imports on, a portion at a time. What a portion tells and how far the import has come are
 * one transaction, so that it goes on after any end of this process, here or on another node.
 */
@Component
class FileWorker implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(FileWorker.class);

  /** Records that are read in one transaction, and their characters. */
  private static final int RECORDS = 5_000;

  private static final int CHARACTERS = 16 << 20;

  private final TransactionTemplate transactions;
  private final ImportTable imports;
  private final PortionTable portions;
  private final Uploading uploading;
  private final SourceTable sources;
  private final StagingTable staging;
  private final RejectionTable rejections;
  private final Importing importing;
  private final Mappings mappings;
  private final Clock clock;
  private @Nullable Opened opened;

  /** The file that is open here. */
  private record Opened(ImportId id, Reading reading) {}

  FileWorker(
      TransactionTemplate transactions,
      ImportTable imports,
      PortionTable portions,
      Uploading uploading,
      SourceTable sources,
      StagingTable staging,
      RejectionTable rejections,
      Importing importing,
      Mappings mappings,
      Clock clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.portions = portions;
    this.uploading = uploading;
    this.sources = sources;
    this.staging = staging;
    this.rejections = rejections;
    this.importing = importing;
    this.mappings = mappings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public synchronized boolean work() {
    Instant now = clock.unmoved();
    Optional<ImportId> next = portions.next(now);
    if (next.isEmpty()) {
      uploading.giveUpAbandoned(now);
      return false;
    }
    carryOn(next.get(), now);
    return true;
  }

  private void carryOn(ImportId id, Instant now) {
    try {
      transactions.executeWithoutResult(
          status -> portions.lock(id, now).ifPresent(taken -> portion(taken, now)));
    } catch (RuntimeException e) {
      opened = null;
      if (Trouble.passes(e)) {
        throw e;
      }
      LOG.warn("A portion of import {} failed", id, e);
      transactions.executeWithoutResult(
          status -> portions.lock(id, now).ifPresent(taken -> troubled(taken, e, now)));
    }
  }

  private void portion(Taken taken, Instant now) {
    ImportId id = taken.run().id();
    portions.hold(id, now);
    switch (taken.run().state()) {
      case READING -> read(taken, now);
      case SORTING -> sort(taken);
      case IMPORTING -> {
        if (!importing.next(taken)) {
          imports.finish(id, ImportState.DONE, null, clock.unmoved());
        }
      }
      default -> throw new IllegalStateException("Nothing to do in " + taken.run().state());
    }
  }

  private void read(Taken taken, Instant now) {
    ImportId id = taken.run().id();
    try {
      Reading reading = reading(taken);
      Reading.Portion portion = reading.next(RECORDS, CHARACTERS);
      staging.add(id, portion.staged());
      rejections.add(id, portion.rejected(), taken.run().rows().rejected());
      portions.read(id, portion.records(), portion.rejected().size(), reading.format());
      if (reading.over()) {
        opened = null;
        imports.become(id, ImportState.READING, ImportState.SORTING);
        sources.drop(id);
      }
    } catch (UnreadableFile e) {
      opened = null;
      imports.finish(id, ImportState.FAILED, e.getMessage(), now);
    }
  }

  private Reading reading(Taken taken) throws UnreadableFile {
    ImportId id = taken.run().id();
    if (opened == null
        || !opened.id().equals(id)
        || opened.reading().records() != taken.run().rowsRead()) {
      Mapping mapping = mappings.parse(taken.mapping());
      var file = sources.open(id, taken.pieces());
      opened = new Opened(id, Reading.open(file, taken, mapping, mappings));
    }
    return opened.reading();
  }

  private void sort(Taken taken) {
    ImportId id = taken.run().id();
    staging.dropForgotten(id);
    List<StagingTable.Oversized> left = staging.oversized(id);
    rejections.add(
        id,
        left.stream()
            .map(
                big ->
                    new Rejected(
                        big.line(),
                        "The case of this line has %,d rows; a case has at most %,d. Is the right column its key?"
                            .formatted(big.size(), StagingTable.MOST_ROWS)))
            .toList(),
        taken.run().rows().rejected());
    long cases = staging.sort(id);
    portions.sorted(id, cases, left.stream().mapToLong(StagingTable.Oversized::size).sum());
  }

  /**
   * A fault that comes again: of one case, its rows are rejected; of the file, the import fails.
   */
  private void troubled(Taken taken, RuntimeException why, Instant now) {
    if (taken.run().state() == ImportState.IMPORTING) {
      importing.isolate(taken, why);
    } else {
      imports.finish(taken.run().id(), ImportState.FAILED, Trouble.sentence(why), now);
    }
  }
}
