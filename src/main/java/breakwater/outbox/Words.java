package breakwater.outbox;

/**
 * What is said, plain text.
 *
 * @param title one line
 * @param body may be empty
 * @param link path of the page that it is about, from {@code /}
 */
public record Words(String title, String body, String link) {}
