package breakwater.playbook;

/**
 * The document cannot be right. The message is a sentence that names the place, says what is true
 * and what to write instead.
 */
public final class PlaybookFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String place;

  public PlaybookFault(String place, String sentence) {
    super(sentence);
    this.place = place;
  }

  /** Such as {@code triggers.rules[0].tier}; empty for the document as a whole. */
  public String place() {
    return place;
  }
}
