package breakwater.calendar;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import java.time.Instant;

/** What happened to a calendar. */
public sealed interface CalendarFact extends Fact {
  static Subject subject(CalendarId id) {
    return new Subject("calendar", id.value());
  }

  /**
   * A version was written.
   *
   * @param from since when it holds
   */
  @Stored("calendar.version-written.v1")
  record VersionWritten(int number, Instant from) implements CalendarFact {}

  /** A version that had not begun was called off. */
  @Stored("calendar.version-withdrawn.v1")
  record VersionWithdrawn(int number) implements CalendarFact {}
}
