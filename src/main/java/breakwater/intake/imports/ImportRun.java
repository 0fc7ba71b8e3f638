package breakwater.intake.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One file that is, was or will be imported, and how far it has come.
 *
 * @param mapping the name of its mapping
 * @param format what the file turned out to be; empty until it is opened
 * @param toldBy who uploaded it
 * @param importedAt the instant of rows that say none
 * @param rowsRead records of the file that were read, good or bad
 * @param cases how many cases the file tells of; 0 until all of it is read
 * @param casesDone how many of them were looked at
 * @param casesChanged cases known before that learned something new
 * @param factsTold facts recorded, conclusions included
 * @param failure why it failed, in a sentence
 */
public record ImportRun(
    ImportId id,
    ImportState state,
    String mapping,
    String source,
    String fileName,
    Optional<String> format,
    String toldBy,
    Instant importedAt,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    long bytes,
    long rowsRead,
    Rows rows,
    long cases,
    long casesDone,
    long casesOpened,
    long casesChanged,
    long factsTold,
    Optional<String> failure) {

  /**
   * What became of rows.
   *
   * @param kept imported
   * @param repeated brought by an earlier import, or twice in this file
   * @param rejected listed with line and reason
   */
  public record Rows(long kept, long repeated, long rejected) {
    public long settled() {
      return kept + repeated + rejected;
    }
  }

  /** Settled rows per second since it began; 0 before. */
  public long rowsPerSecond(Instant now) {
    return startedAt
        .map(since -> Duration.between(since, finishedAt.orElse(now)).toMillis())
        .map(millis -> rows.settled() * 1000 / Math.max(millis, 1))
        .orElse(0L);
  }

  /**
   * For a progress bar, 0 to 100: reading takes about a fifth of the time, importing the rest.
   * While rows are still read nobody knows how many there are, so the bar then stands at 10.
   */
  public int percent() {
    return switch (state) {
      case RECEIVING -> 0;
      case READING -> 10;
      case SORTING -> 20;
      case IMPORTING -> (int) (20 + 80 * casesDone / Math.max(cases, 1));
      case DONE, FAILED, CANCELLED -> 100;
    };
  }
}
