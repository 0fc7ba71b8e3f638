package breakwater.api.imports;

import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.ImportState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param percent for a progress bar, 0 to 100
 * @param rowsPerSecond kept, repeated and rejected rows per second since it started
 */
record ImportProgress(
    @Schema(type = "string", example = "i7") ImportId id,
    @Schema(example = "IMPORTING") ImportState state,
    int percent,
    @Schema(example = "servicenow-event-log") String mapping,
    @Schema(example = "servicenow") String source,
    String fileName,
    Optional<String> format,
    long bytes,
    long rowsRead,
    long rowsKept,
    long rowsRepeated,
    long rowsRejected,
    long cases,
    long casesDone,
    long casesOpened,
    long casesChanged,
    long factsTold,
    long rowsPerSecond,
    String startedBy,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<String> failure) {

  static ImportProgress of(ImportRun run, Instant now) {
    return new ImportProgress(
        run.id(),
        run.state(),
        run.percent(),
        run.mapping(),
        run.source(),
        run.fileName(),
        run.format(),
        run.bytes(),
        run.rowsRead(),
        run.rows().kept(),
        run.rows().repeated(),
        run.rows().rejected(),
        run.cases(),
        run.casesDone(),
        run.casesOpened(),
        run.casesChanged(),
        run.factsTold(),
        run.rowsPerSecond(now),
        run.toldBy(),
        run.createdAt(),
        run.startedAt(),
        run.finishedAt(),
        run.failure());
  }
}
