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

  /** Only who writes a version knows which of both is meant, so nothing is taken for granted. */
  static Optional<Refusal> unsaid(Calendar calendar, Instant from, Optional<LaterVersions> said) {
    List<CalendarVersion> later = calendar.after(from);
    return later.isEmpty() || said.isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "calendar-later-versions",
                "This would hold from %s, and the calendar %s has what begins later: %s. Say what"
                        .formatted(from, calendar.id(), named(later))
                    + " becomes of it: KEEP, and this holds until then; or REPLACE, and this holds"
                    + " from then on too."));
  }

  private static String named(List<CalendarVersion> versions) {
    return versions.stream()
        .map(version -> "version %d at %s".formatted(version.number(), version.from()))
        .collect(Collectors.joining(", "));
  }
}
