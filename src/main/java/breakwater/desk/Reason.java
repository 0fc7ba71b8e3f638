package breakwater.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of the answer to "why is it here?".
 *
 * @param kind for programs
 * @param words for people; goes on with the instant, where there is one
 * @param at since when, or when; empty = no instant belongs to it
 */
public record Reason(Kind kind, String words, Optional<Instant> at) {

  public enum Kind {
    /** Resolved or closed. */
    FINISHED,
    /**
     * It came as history, and nobody works on it here: it is owed nothing and is not to be done.
     */
    IMPORTED,
    MISSED,
    NEAR,
    DUE,
    PRIORITY,
    UNSEEN,
    CUSTOMER_WAITS,
    BOUNCED_BACK,
    CLIMBING,
    REOPENED,
    NOBODY,
    WAITING,
    SNOOZED,
    AGE
  }

  static Reason of(Kind kind, String words) {
    return new Reason(kind, words, Optional.empty());
  }

  static Reason of(Kind kind, String words, Instant at) {
    return new Reason(kind, words, Optional.of(at));
  }
}
