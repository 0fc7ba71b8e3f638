package breakwater.outbox;

import breakwater.journal.TextRef;
import java.util.Map;
import java.util.Optional;

/**
 * What is said, plain text.
 *
 * @param title one line
 * @param quoted what the body begins with, read at delivery; empty = nothing is quoted
 * @param body may be empty
 * @param link path of the page that it is about, from {@code /}
 * @param why the recipient gets it, a short sentence such as {@code You watch this case.}; may be
 *     empty
 */
public record Words(String title, Optional<TextRef> quoted, String body, String link, String why) {
  public Words(String title, String body, String link) {
    this(title, Optional.empty(), body, link, "");
  }

  public Words(String title, String body, String link, String why) {
    this(title, Optional.empty(), body, link, why);
  }

  public Words(String title, TextRef quoted, String link, String why) {
    this(title, Optional.of(quoted), "", link, why);
  }

  /**
   * With what is quoted in the body.
   *
   * @param read what texts say; those that are erased are missing
   */
  Words spoken(Map<TextRef, String> read) {
    return quoted.isEmpty()
        ? this
        : new Words(title, read.getOrDefault(quoted.get(), "(erased)") + body, link, why);
  }
}
