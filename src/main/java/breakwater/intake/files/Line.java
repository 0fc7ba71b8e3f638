package breakwater.intake.files;

import java.util.Map;

/** One record of a table: read, or not readable and why. */
public sealed interface Line {
  /** Where it begins in the file, from 1; a record may span several lines. */
  long number();

  /**
   * A record that could be read.
   *
   * @param cells by the name of their column; a JSON {@code null} is absent
   */
  record Cells(long number, Map<String, String> cells) implements Line {
    /** Empty text when the record does not have that column. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * A record that could not be read.
   *
   * @param reason a sentence for the person who uploaded it
   */
  record Malformed(long number, String reason) implements Line {}
}
