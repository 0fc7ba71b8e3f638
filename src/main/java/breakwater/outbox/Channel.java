package breakwater.outbox;

import breakwater.journal.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A way to the outside world. Implemented here for the pages, by {@code connect} for the rest. */
public interface Channel {
  String name();

  /**
   * Hands it over. May be slow, may fail, and may be asked again for the same key after a failure
   * or a death in the middle: where the other side can, the same key has one effect.
   *
   * @throws Exception when it may work later
   */
  Receipt deliver(Dispatch dispatch) throws Exception;

  /** After this long an attempt is given up. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /**
   * One attempt.
   *
   * @param key the idempotency key, the same on every attempt
   * @param attempt from 1
   * @param kind of the effect, such as {@code escalation.raised}
   * @param topic the id of what it is about; empty = nobody may switch it off
   * @param urgent whether it breaks through quiet hours
   * @param digest that with which it comes; empty = it comes by itself
   */
  record Dispatch(
      long key,
      Subject subject,
      String recipient,
      Words words,
      int attempt,
      String kind,
      String topic,
      boolean urgent,
      Optional<Instant> digest) {
    Dispatch saying(Words other) {
      return new Dispatch(key, subject, recipient, other, attempt, kind, topic, urgent, digest);
    }
  }

  /** What became of it. */
  sealed interface Receipt {
    /** The other side has it. */
    record Delivered() implements Receipt {}

    /** It will never work: no such recipient, refused for good. */
    record Undeliverable(String reason) implements Receipt {}
  }
}
