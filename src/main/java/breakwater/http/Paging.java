package breakwater.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One part of a list.
 *
 * @param nextCursor where to go on; null = this was the last part
 */
public record Paging<T>(List<T> items, Optional<String> nextCursor) {
  public static <T> Paging<T> last(List<T> items) {
    return new Paging<>(items, Optional.empty());
  }

  /**
   * Makes one from rows that were read with {@link Page#rows()}: one more than wanted, which tells
   * whether there are more.
   *
   * @param cursor the place of a row in the list
   */
  public static <T> Paging<T> of(List<T> rows, Page page, Function<T, Cursor> cursor) {
    if (rows.size() <= page.limit()) {
      return last(rows);
    }
    List<T> items = List.copyOf(rows.subList(0, page.limit()));
    return new Paging<>(items, Optional.of(cursor.apply(items.getLast()).toString()));
  }

  /** The same part without some items; it may be shorter than was asked for. */
  public Paging<T> without(Predicate<T> left) {
    return new Paging<>(items.stream().filter(left.negate()).toList(), nextCursor);
  }

  /** The same part, with each item shown as something else. */
  public <R> Paging<R> map(Function<T, R> shown) {
    return new Paging<>(items.stream().map(shown).toList(), nextCursor);
  }
}
