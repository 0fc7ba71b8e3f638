package breakwater.http;

import java.util.Optional;

/**
 * Which part of a list is wanted; a controller argument, from {@code limit} and {@code cursor}.
 *
 * @param limit 1 to 200 items, default 50
 * @param after the place after which to go on; empty = from the beginning
 */
public record Page(int limit, Optional<Cursor> after) {
  public static final int DEFAULT = 50;
  public static final int MOST = 200;

  /**
   * @throws Malformed when either cannot be understood
   */
  static Page parse(Optional<String> limit, Optional<String> cursor) {
    int number;
    try {
      number = limit.map(Page::number).orElse(DEFAULT);
    } catch (Malformed first) {
      throw first.with(() -> cursor.ifPresent(Cursor::parse));
    }
    return new Page(number, cursor.map(Cursor::parse));
  }

  /** How many rows to read: one more than wanted tells whether there are more. */
  public int rows() {
    return limit + 1;
  }

  private static int number(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw Malformed.parameter(
        "limit",
        "limit is a whole number from 1 to %d; leave it out for %d.".formatted(MOST, DEFAULT));
  }
}
