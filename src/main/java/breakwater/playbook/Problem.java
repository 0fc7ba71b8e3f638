package breakwater.playbook;

/**
 * One thing that is wrong, or odd, in the text of a playbook.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param place the full key, such as {@code triggers.rules[0].tier}; empty for the document itself
 * @param reason what is true, in a sentence
 * @param instead what to write, in a sentence
 */
public record Problem(
    Severity severity, int line, int column, String place, String reason, String instead) {

  /** Whether the document may come into force in spite of it. */
  public enum Severity {
    /** It may not. */
    ERROR,
    /** It may, but it probably does not say what its author means. */
    WARNING
  }

  public boolean refuses() {
    return severity == Severity.ERROR;
  }

  /** For a person who does not see the text beside it. */
  public String sentence() {
    return "Line %d, column %d: %s %s".formatted(line, column, reason, instead).strip();
  }
}
