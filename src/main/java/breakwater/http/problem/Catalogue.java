package breakwater.http.problem;

import static java.util.stream.Collectors.toMap;

import breakwater.journal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every kind of problem that the product answers with. A test compares it with the code. */
final class Catalogue {
  static final Kind UNEXPECTED =
      new Kind(
          "unexpected",
          500,
          "Something went wrong in Breakwater",
          "The request was fine; we failed. Nothing of it was kept. Repeat it with the same"
              + " Idempotency-Key; if it fails again, give the trace id to whoever runs"
              + " Breakwater.");
  static final Kind UNAVAILABLE =
      new Kind(
          "unavailable",
          503,
          "The database cannot be reached now",
          "Repeat the request, with the same Idempotency-Key, after the seconds in Retry-After: the"
              + " key makes sure that it is done once.");
  static final Kind NOT_FOUND =
      new Kind(
          "not-found",
          404,
          "There is nothing here",
          "The address names nothing that exists, or nothing that you may see.");

  private static final Map<String, Kind> KINDS =
      Stream.of(
              List.of(UNEXPECTED, UNAVAILABLE, NOT_FOUND),
              HttpKinds.ALL,
              DoorKinds.ALL,
              PeopleKinds.ALL,
              EngineKinds.ALL,
              ClimbKinds.ALL,
              PlaybookKinds.ALL,
              CalendarKinds.ALL,
              AnswerKinds.ALL,
              CaseKinds.ALL,
              OutageKinds.ALL,
              PageKinds.ALL)
          .flatMap(List::stream)
          .collect(toMap(Kind::name, Function.identity()));

  private Catalogue() {}

  static Optional<Kind> find(String name) {
    return Optional.ofNullable(KINDS.get(name));
  }

  /** By name. */
  static List<Kind> all() {
    return KINDS.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  /** One that is known to be there. */
  static Kind get(String name) {
    return find(name).orElse(UNEXPECTED);
  }

  /** The kind of a refusal; one that is missing here still has its own name. */
  static Kind of(Refusal refusal) {
    int status = status(refusal.kind());
    return find(refusal.type())
        .orElseGet(() -> new Kind(refusal.type(), status, title(refusal.kind()), ""));
  }

  static int status(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
      case CONFLICT -> 409;
      case STALE -> 412;
      case UNSEEN -> 428;
      case INVALID -> 422;
    };
  }

  private static String title(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "It does not exist";
      case FORBIDDEN -> "You may not do this";
      case CONFLICT -> "It cannot be done in this state";
      case STALE -> "It has changed since you saw it";
      case UNSEEN -> "Say which edition you saw";
      case INVALID -> "What was given cannot be right";
    };
  }
}
