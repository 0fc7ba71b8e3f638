package breakwater.journal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The version of a resource that the caller saw: {@code If-Match}.
 *
 * @param version that of the last fact that belongs to the resource; empty = the caller did not say
 */
public record Seen(OptionalLong version) {
  public static Seen anything() {
    return new Seen(OptionalLong.empty());
  }

  public static Seen version(long version) {
    return new Seen(OptionalLong.of(version));
  }

  /** A refusal when the caller saw another version than {@code current}. */
  public Optional<Refusal> refuses(String what, long current) {
    if (version.isEmpty() || version.getAsLong() == current) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Refusal.Kind.STALE,
            "stale",
            "You changed version %d of %s, but it is at version %d now. Read it again, then decide again."
                .formatted(version.getAsLong(), what, current)));
  }

  /** The same, and a refusal when the caller did not say what they saw. */
  public Optional<Refusal> demands(String what, long current) {
    return version.isPresent()
        ? refuses(what, current)
        : Optional.of(
            new Refusal(
                Refusal.Kind.UNSEEN,
                "version-required",
                "This changes %s for others too, so say which version you saw: If-Match: \"%d\" is the current one."
                    .formatted(what, current)));
  }
}
