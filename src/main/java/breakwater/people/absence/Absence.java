package breakwater.people.absence;

import breakwater.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which somebody does not work.
 *
 * @param from included
 * @param until not included; empty = until they say that they are back
 * @param substitute who takes their work meanwhile; empty = whoever is chosen
 */
public record Absence(
    AbsenceId id,
    PersonId person,
    Instant from,
    Optional<Instant> until,
    Optional<PersonId> substitute) {

  /** Whether it covers an instant. */
  public boolean covers(Instant at) {
    return !from.isAfter(at) && until.filter(end -> !end.isAfter(at)).isEmpty();
  }

  boolean overlaps(Absence other) {
    return other.until.filter(end -> !end.isAfter(from)).isEmpty()
        && until.filter(end -> !end.isAfter(other.from)).isEmpty();
  }
}
