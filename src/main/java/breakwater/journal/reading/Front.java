package breakwater.journal.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * From where on what is due is looked for. Of what is done the index keeps something until it is
 * cleaned: who always looked from the beginning would walk over all that was done since then.
 */
public final class Front {
  /**
   * After so long it is looked from the beginning: for what came to lie before the front, as when a
   * node died over it. Short against the 5 s in which the work of a dead node is taken over.
   */
  private static final Duration WHOLE = Duration.ofSeconds(2);

  /** What is due now may be written down a little later than what was due after it. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private static final Instant BEGINNING = Instant.EPOCH;

  /** Two threads may look at a time: then one of them looks from a little further back. */
  private volatile Instant front = BEGINNING;

  private volatile long wholeNanos;

  private final LongSupplier nanos;

  public Front() {
    this(System::nanoTime);
  }

  Front(LongSupplier nanos) {
    this.nanos = nanos;
    this.wholeNanos = nanos.getAsLong();
  }

  /**
   * @param from some of what is due from an instant on, soonest first
   * @param due when each was due
   */
  public <T> List<T> find(Function<Instant, List<T>> from, Function<T, Instant> due) {
    boolean whole = nanos.getAsLong() - wholeNanos > WHOLE.toNanos();
    List<T> found = from.apply(whole ? BEGINNING : front);
    if (whole) {
      wholeNanos = nanos.getAsLong();
    }
    if (!found.isEmpty()) {
      front = due.apply(found.getFirst()).minus(MARGIN);
    }
    return found;
  }
}
