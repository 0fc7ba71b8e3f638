package breakwater.intake.imports.rows;

/**
 * As what a file is sent.
 *
 * @param mapping the name of a shipped mapping, or a mapping as JSON; empty = to be found out,
 *     where that can be
 * @param source the system that it comes from; empty = the mapping says it
 * @param fileName names the source where neither does
 */
public record FileAs(String mapping, String source, String fileName) {
  /** The mapping, of the source that is said. */
  public Mapping of(Mapping found) {
    return source.isBlank() ? found : found.of(source.strip());
  }

  /** All that says what its rows become, by which a repeat is recognised. */
  public String said() {
    return source.isBlank() ? mapping : mapping + "\n" + source.strip();
  }
}
