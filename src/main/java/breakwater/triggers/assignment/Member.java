package breakwater.triggers.assignment;

import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of a team, as seen when a case is to be given away.
 *
 * @param load open cases on which the next step is theirs
 * @param lastTurn when they were last given one by whomever; empty = never
 * @param absences those that are not over
 */
record Member(PersonId id, int load, Optional<Instant> lastTurn, List<Absence> absences) {

  /** The same with one case more. */
  Member given(Instant now) {
    return new Member(id, load + 1, Optional.of(now), absences);
  }

  Optional<Absence> absence(Instant now) {
    return absences.stream().filter(a -> a.covers(now)).findFirst();
  }

  boolean here(Instant now) {
    return absence(now).isEmpty();
  }

  /** When it changes by itself whether they are here. */
  Optional<Instant> changes(Instant now) {
    return absences.stream()
        .flatMap(
            a ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(a.from()), a.until().stream()))
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }
}
