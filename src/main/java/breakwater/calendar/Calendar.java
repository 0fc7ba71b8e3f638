package breakwater.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A calendar with all its versions.
 *
 * @param edition grows with each change; what an ETag holds
 * @param versions newest first
 */
public record Calendar(CalendarId id, String name, long edition, List<CalendarVersion> versions) {

  /** The versions that count, in the order in which they begin. */
  List<CalendarVersion> counting() {
    return versions.reversed().stream()
        .filter(CalendarVersion::counts)
        .sorted(Comparator.comparing(CalendarVersion::from))
        .toList();
  }

  /** The version that holds at an instant. */
  public CalendarVersion at(Instant now) {
    List<CalendarVersion> counting = counting();
    return counting.reversed().stream()
        .filter(version -> !version.from().isAfter(now))
        .findFirst()
        .orElse(counting.getFirst());
  }

  /** The versions that count and begin after an instant, in order. */
  public List<CalendarVersion> after(Instant instant) {
    return counting().stream().filter(version -> version.from().isAfter(instant)).toList();
  }

  WorkingTime workingTime() {
    return WorkingTime.of(
        counting().stream()
            .map(
                v ->
                    new WorkingTime.Since(
                        v.from().getEpochSecond(),
                        v.schedule().schedule(),
                        v.writtenAt().getEpochSecond()))
            .toList());
  }
}
