package breakwater.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the first rows of a file would become.
 *
 * @param format such as {@code CSV, separated by comma}
 * @param columns of the file
 * @param suggested the shipped mapping that fits the columns
 * @param problems of the mapping with this file, a sentence each; empty = it can be imported
 * @param rows how many rows were looked at
 * @param cases at most 20
 */
public record Preview(
    String format,
    List<String> columns,
    Optional<String> suggested,
    List<String> problems,
    int rows,
    List<PreviewedCase> cases,
    List<Rejection> rejections) {

  /**
   * A case as it would be.
   *
   * @param key in the other system
   */
  public record PreviewedCase(String key, List<Event> events) {}

  /**
   * A fact as it would be told.
   *
   * @param fact its name, such as {@code WaitingBegan}
   * @param detail its values, and its texts cut at 200 characters
   */
  public record Event(Instant at, String fact, String detail) {}
}
