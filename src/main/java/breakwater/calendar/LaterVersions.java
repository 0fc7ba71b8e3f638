package breakwater.calendar;

import breakwater.journal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of the versions that begin after one that is written. */
public enum LaterVersions {
  /** They stay, and the new one holds until the first of them begins. */
  KEEP,
  /** The new one takes their place: it holds from its beginning on. */
  REPLACE;

  /** What begins later, of whatever has versions. */
  public record Later(int number, Instant from) {}

  /**
   * Only who writes a version knows which of both is meant, so nothing is taken for granted.
   *
   * @param type of the refusal
   * @param what has the versions, such as {@code the calendar office}
   * @param from when what is written begins
   * @param later what begins after it
   */
  public static Optional<Refusal> unsaid(
      String type, String what, Instant from, List<Later> later, Optional<LaterVersions> said) {
    return later.isEmpty() || said.isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                type,
                "This would hold from %s, and %s has what begins later: %s. Say what becomes of it: KEEP, and this holds until then; or REPLACE, and this holds from then on too."
                    .formatted(from, what, named(later))));
  }

  static Optional<Refusal> unsaid(Calendar calendar, Instant from, Optional<LaterVersions> said) {
    return unsaid(
        "calendar-later-versions",
        "the calendar " + calendar.id(),
        from,
        calendar.after(from).stream().map(it -> new Later(it.number(), it.from())).toList(),
        said);
  }

  private static String named(List<Later> versions) {
    return versions.stream()
        .map(version -> "version %d at %s".formatted(version.number(), version.from()))
        .collect(Collectors.joining(", "));
  }
}
