package breakwater.playbook;

import java.util.List;

/**
 * The document cannot be right. The message is a sentence that names the place, says what is true
 * and what to write instead.
 */
public final class PlaybookFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;

  /** At a place; the document finds the line and column of it. */
  public PlaybookFault(String place, String reason, String instead) {
    this(List.of(new Problem(Problem.Severity.ERROR, 0, 0, place, reason, instead)));
  }

  /**
   * @param problems at least one
   */
  public PlaybookFault(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** Such as {@code triggers.rules[0].tier}; empty for the document as a whole. */
  public String place() {
    return problems.getFirst().place();
  }

  /** All that is wrong, in the order of the text; never empty. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    Problem first = problems.getFirst();
    String sentence =
        first.line() == 0 ? (first.reason() + " " + first.instead()).strip() : first.sentence();
    return problems.size() == 1
        ? sentence
        : "%s (%d more problems follow it.)".formatted(sentence, problems.size() - 1);
  }
}
