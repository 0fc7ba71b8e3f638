package breakwater.journal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is the same for many looks, such as who works in a team, or the clocks that two views show:
 * read once in a transaction, whose looks so agree about it. Elsewhere it is read each time. Not
 * for what the looks of that transaction themselves change: the rows of views.
 */
public final class ReadOnce {
  private static final ScopedValue<Map<Object, Object>> ANSWERS = ScopedValue.newInstance();

  private ReadOnce() {}

  /** Each question that is asked during these looks is answered once. */
  public static <R> R during(Supplier<R> looks) {
    return ScopedValue.where(ANSWERS, new HashMap<>()).call(looks::get);
  }

  /**
   * @param question a record of its own kind, immutable
   * @param read answers it, with something immutable
   */
  @SuppressWarnings("unchecked") // a question always has the same kind of answer
  public static <A> A read(Record question, Supplier<A> read) {
    if (!ANSWERS.isBound()) {
      return read.get();
    }
    Object known = ANSWERS.get().get(question);
    if (known == null) {
      known = read.get();
      ANSWERS.get().put(question, known);
    }
    return (A) known;
  }
}
