package breakwater.http.json;

import java.util.Optional;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A property of a change, as RFC 7396 has it: what is left out stays, null takes it away, anything
 * else takes its place.
 *
 * @param said false = left out
 * @param value empty = left out, or null
 */
@JsonDeserialize(using = SettableReader.class)
public record Settable<T>(boolean said, Optional<T> value) {

  static <T> Settable<T> leftOut() {
    return new Settable<>(false, Optional.empty());
  }

  static <T> Settable<T> of(Optional<T> value) {
    return new Settable<>(true, value);
  }

  /** What there is after the change. */
  public Optional<T> over(Optional<T> before) {
    return said ? value : before;
  }

  /** Empty = left out; an empty value inside = to be taken away. */
  public Optional<Optional<T>> asked() {
    return said ? Optional.of(value) : Optional.empty();
  }
}
