package breakwater.journal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The version of a resource that the caller saw: {@code If-Match}, or that they saw none: {@code
 * If-None-Match: *}. What is said of it to people calls it an edition, because the versions of a
 * playbook or a calendar have numbers of their own.
 *
 * @param version that of the last fact that belongs to the resource; 0 = there was none; empty =
 *     any
 * @param said false = the caller did not say what they saw
 */
public record Seen(OptionalLong version, boolean said) {
  /** The caller did not say. */
  public static Seen anything() {
    return new Seen(OptionalLong.empty(), false);
  }

  /** The caller wants it changed whatever its version, as long as it exists (RFC 9110). */
  public static Seen whateverExists() {
    return new Seen(OptionalLong.empty(), true);
  }

  public static Seen version(long version) {
    return new Seen(OptionalLong.of(version), true);
  }

  /** The caller wants it made, and not changed if it exists (RFC 9110). */
  public static Seen nothing() {
    return version(0);
  }

  /** A refusal when the caller wants something changed that does not exist, and not made. */
  public Optional<Refusal> refusesToMake(String what) {
    return !said || version.equals(OptionalLong.of(0))
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.STALE,
                "stale",
                "You wanted to change %s, but it does not exist. Leave If-Match out to make it."
                    .formatted(what)));
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
            version.getAsLong() == 0
                ? "You wanted to make %s, but it exists already, at edition %d. Read it, then decide whether to change it."
                    .formatted(what, current)
                : "You saw edition %d of %s, but it was changed since and is at edition %d now. Read it again, then decide again."
                    .formatted(version.getAsLong(), what, current)));
  }

  /** The same, and a refusal when the caller did not say what they saw. */
  public Optional<Refusal> demands(String what, long current) {
    return said
        ? refuses(what, current)
        : Optional.of(
            new Refusal(
                Refusal.Kind.UNSEEN,
                "version-required",
                "This changes %s for others too, so say which edition you saw: If-Match: \"%d\" is the current one."
                    .formatted(what, current)));
  }
}
