package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.rows.Mapping.Author;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which the values of columns are guessed, English and German: our own list, from what
 * common service desks export. What is guessed is shown and can be changed.
 */
final class Vocabulary {
  private Vocabulary() {}

  /** The likely meaning of a word; empty = it says nothing that we know. */
  static Optional<Status> status(String value) {
    return first(value, STATUSES);
  }

  static Optional<Priority> priority(String value) {
    Optional<Priority> said = has(value, NOT) ? Optional.empty() : first(value, PRIORITIES);
    return said.filter(it -> it == Priority.HIGH && has(value, VERY)).isPresent()
        ? Optional.of(Priority.CRITICAL)
        : said;
  }

  static Optional<Author> author(String value) {
    return first(value, AUTHORS);
  }

  /** Whether a value says yes. */
  static boolean isYes(String value) {
    return has(value, Set.of("yes", "true", "1", "y", "x", "ja", "wahr", "escalated", "eskaliert"))
        && !has(value, Set.of("not", "nicht", "no", "never"));
  }

  private record Sign<T>(T means, Set<String> words) {}

  private static <T> Sign<T> sign(T means, String words) {
    return new Sign<>(means, Set.of(words.split(" ")));
  }

  private static final List<Sign<Status>> STATUSES =
      List.of(
          sign(Status.OPEN, "not nicht unresolved unsolved ungelöst reopened wiedereröffnet"),
          sign(
              Status.CLOSED,
              "closed geschlossen cancelled canceled duplicate rejected declined archived deleted"
                  + " removed merged obsolete invalid spam wontfix won abgebrochen abgelehnt"
                  + " storniert verworfen gelöscht archiviert duplikat beendet"),
          sign(
              Status.RESOLVED,
              "resolved solved fixed done completed complete finished gelöst erledigt fertig"
                  + " fertiggestellt abgeschlossen behoben"),
          sign(
              Status.WAITING_ON_THIRD_PARTY,
              "vendor supplier party lieferant lieferanten hersteller drittanbieter third"),
          sign(
              Status.ON_HOLD,
              "hold deferred paused postponed suspended parked blocked problem evidence"
                  + " zurückgestellt pausiert geparkt blockiert angehalten ruht ruhend"),
          sign(
              Status.WAITING_ON_CUSTOMER,
              "customer requester reporter client user reply info information feedback response"
                  + " kunde kunden rückmeldung rückfrage antwort"),
          sign(Status.OPEN, "support engineering development progress agent bearbeitung arbeit"),
          sign(Status.WAITING_ON_CUSTOMER, "pending waiting awaiting wartet wartend warten"),
          sign(
              Status.OPEN,
              "new open opened active started assigned unassigned accepted acknowledged received"
                  + " submitted queued todo backlog triage triaged review investigating"
                  + " investigation analysis testing escalated neu offen geöffnet aktiv begonnen"
                  + " gestartet zugewiesen angenommen erfasst eingegangen laufend prüfung analyse"
                  + " test eskaliert"));

  /** Words before numbers: a desk that counts upwards says so in words beside them. */
  private static final List<Sign<Priority>> PRIORITIES =
      List.of(
          sign(
              Priority.CRITICAL,
              "critical urgent immediate blocker highest emergency kritisch dringend notfall sofort"
                  + " eilig höchste"),
          sign(Priority.HIGH, "high major important hoch hohe wichtig"),
          sign(Priority.MEDIUM, "medium normal moderate standard default mittel mittlere"),
          sign(
              Priority.LOW,
              "low lowest minor trivial planning niedrig niedrigste tief tiefste gering geringe"
                  + " unwichtig none keine"),
          sign(Priority.CRITICAL, "p0 p1 sev0 sev1 s1 1"),
          sign(Priority.HIGH, "p2 sev2 s2 2"),
          sign(Priority.MEDIUM, "p3 sev3 s3 3"),
          sign(Priority.LOW, "p4 p5 sev4 s4 4 5"));

  /** Before a word that says the opposite then; which of the others is meant it leaves open. */
  private static final Set<String> NOT = Set.of("not", "nicht");

  private static final Set<String> VERY = Set.of("very", "sehr");

  private static final List<Sign<Author>> AUTHORS =
      List.of(
          sign(Author.NOTE, "note internal private intern notiz"),
          sign(Author.MACHINE, "bot system automation automatic machine automatisch"),
          sign(
              Author.AGENT,
              "agent support staff outbound outgoing employee operator admin mitarbeiter"),
          sign(
              Author.CUSTOMER,
              "customer client user requester end inbound incoming contact kunde public"));

  /** The first that shares a word with the value. */
  private static <T> Optional<T> first(String value, List<Sign<T>> signs) {
    return signs.stream().filter(s -> has(value, s.words())).map(Sign::means).findFirst();
  }

  private static boolean has(String value, Set<String> words) {
    return words(value).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String value) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .collect(Collectors.toSet());
  }
}
