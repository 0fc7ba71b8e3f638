package breakwater.intake.imports.rows;

import breakwater.cases.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one row says about one case at one instant.
 *
 * @param key the same for the same row in every file of its source
 * @param says the fields that it speaks about; an empty value = there is none
 * @param tagsAreAll whether tags that it does not name are gone
 * @param opening what it knows about the case's beginning
 * @param cells as they came, without empty and unknown ones: for the sections
 */
public record Observation(
    long line,
    String caseKey,
    UUID key,
    Instant at,
    long sequence,
    Opening opening,
    Optional<Status> status,
    SortedMap<Field, Optional<String>> says,
    boolean tagsAreAll,
    Optional<Change.Wrote> wrote,
    Map<String, String> cells)
    implements Row {

  /** What a case is opened with, from its first row. */
  public record Opening(
      Optional<Instant> at, String title, Optional<String> account, Optional<String> contact) {}

  /** By time, then sequence; the file's order decides what is left. */
  public static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::at)
          .thenComparingLong(Observation::sequence)
          .thenComparingLong(Observation::line);
}
