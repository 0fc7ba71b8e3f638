package breakwater.outbox;

/**
 * What is said, plain text.
 *
 * @param title one line
 * @param body may be empty
 * @param link path of the page that it is about, from {@code /}
 * @param why the recipient gets it, a short sentence such as {@code You watch this case.}; may be
 *     empty
 */
public record Words(String title, String body, String link, String why) {
  public Words(String title, String body, String link) {
    this(title, body, link, "");
  }
}
