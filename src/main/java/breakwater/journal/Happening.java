package breakwater.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the instant at which it took effect.
 *
 * @param at microseconds, UTC; {@code null} = when it is recorded. An instant in the future is
 *     clamped to the recording instant and the claimed one kept beside it. An instant before the
 *     previous fact is kept only where {@link Cause#mayBeLate()}; else it becomes the previous
 *     fact's.
 */
public record Happening(Fact fact, @Nullable Instant at) {
  public static Happening now(Fact fact) {
    return new Happening(fact, null);
  }

  public static Happening at(Instant at, Fact fact) {
    return new Happening(fact, at);
  }
}
