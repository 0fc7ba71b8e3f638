package breakwater.journal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a door answers: done, or refused with a sentence. */
public sealed interface Answer<T> {
  record Done<T>(T value) implements Answer<T> {}

  record Refused<T>(Refusal refusal) implements Answer<T> {}

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** What is answered where nothing refuses it. */
  static <T> Answer<T> unless(Optional<Refusal> no, Supplier<Answer<T>> otherwise) {
    return no.isPresent() ? refused(no.get()) : otherwise.get();
  }

  /** Goes on with what was done, where that can be refused too. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return switch (this) {
      case Done<T>(T done) -> next.apply(done);
      case Refused<T>(Refusal refusal) -> Answer.refused(refusal);
    };
  }

  /** The same answer about something else: what was done is turned, a refusal stays. */
  default <R> Answer<R> map(Function<? super T, ? extends R> turned) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(turned.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /**
   * For the edges, where a refusal becomes a problem document or a message on the page.
   *
   * @throws RefusedException when it was refused
   */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
    };
  }
}
