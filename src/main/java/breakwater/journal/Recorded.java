package breakwater.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the journal holds it.
 *
 * @param version its place in the subject's history, from 1, dense
 * @param told true = told by a person, channel, system or import; false = concluded
 * @param at when it took effect
 * @param claimedAt the instant that was claimed, when that lay in the future; else {@code null}
 * @param recordedAt when it was written down, never before that of the previous version
 * @param key the emission key of a conclusion; {@code null} for a told fact
 * @param generation how many times this key was concluded, from 1; 0 for a told fact
 */
public record Recorded<F extends Fact>(
    long version,
    String name,
    F fact,
    boolean told,
    Instant at,
    @Nullable Instant claimedAt,
    Instant recordedAt,
    Actor by,
    Cause cause,
    @Nullable String key,
    int generation) {

  public boolean imported() {
    return cause.kind() == Cause.Kind.IMPORT;
  }

  /** The same, in effect since then. */
  Recorded<F> since(Instant other) {
    return new Recorded<>(
        version, name, fact, told, other, claimedAt, recordedAt, by, cause, key, generation);
  }

  @SuppressWarnings("unchecked")
  <G extends Fact> Recorded<G> as() {
    return (Recorded<G>) this;
  }
}
