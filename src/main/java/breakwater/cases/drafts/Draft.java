package breakwater.cases.drafts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a person is about to write on a case.
 *
 * @param body may be empty
 * @param note whether it was begun as a note among ourselves; false when there is no text
 * @param keptAt when the text was last kept; empty = there is no text
 * @param version of the text, and never the same of two, even when one was sent or taken away in
 *     between; 0 = nothing was ever kept
 * @param files what goes along, in the order in which it was added
 */
public record Draft(
    String body, boolean note, Optional<Instant> keptAt, long version, List<File> files) {
  /** 1 MB of letters, as of a message. */
  public static final int LONGEST = 1_000_000;

  static long version(Instant touched) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, touched);
  }

  /**
   * A file that goes along.
   *
   * @param name as the sender calls it
   */
  public record File(DraftFileId id, String name, long bytes) {}
}
