package breakwater.intake.imports.rows;

/** A row of a file after the mapping has read it. */
public sealed interface Row permits Observation, Row.Rejected {
  long line();

  /**
   * A row that cannot be taken.
   *
   * @param line 0 = the file as a whole
   * @param reason a sentence for the person who uploaded it
   */
  record Rejected(long line, String reason) implements Row {}
}
