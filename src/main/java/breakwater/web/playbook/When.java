package breakwater.web.playbook;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** An instant that somebody gave in a form, in UTC. */
sealed interface When {
  /**
   * @param at empty = now
   */
  record Known(Optional<Instant> at) implements When {}

  /** It is no instant. */
  record Unclear(String typed) implements When {}

  static When of(String typed) {
    if (typed.isBlank()) {
      return new Known(Optional.empty());
    }
    try {
      return new Known(Optional.of(LocalDateTime.parse(typed.strip()).toInstant(ZoneOffset.UTC)));
    } catch (DateTimeParseException unclear) {
      return new Unclear(typed);
    }
  }

  /** Does something with it, or refuses. */
  default <T> Answer<T> then(Function<Optional<Instant>, Answer<T>> act) {
    return switch (this) {
      case Known(var at) -> act.apply(at);
      case Unclear(var typed) ->
          Answer.refused(
              Refusal.invalid(
                  "instant-unclear",
                  "'%s' is no instant. Write it such as 2026-12-01T08:00.".formatted(typed)));
    };
  }
}
