package breakwater.behaviour;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Versions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A set-up that is taken back afterwards: others share the database. */
abstract class SetUpTold extends Product {
  protected static Schedule office(Calendars calendars, Caller caller) {
    return calendars
        .find(caller, CalendarId.OFFICE)
        .orThrow()
        .at(Instant.parse("2100-01-01T00:00:00Z"))
        .schedule()
        .schedule();
  }

  protected final void restore(Caller caller, Versions versions, int before, Schedule hours) {
    api()
        .patch("/api/v1/people/admin", "{\"team\":null}", "Content-Type", "application/json")
        .expect(200);
    bean(CalendarEdits.class)
        .put(
            caller,
            Seen.anything(),
            CalendarId.OFFICE,
            new CalendarEdits.Draft("Office hours", hours, Map.of(), Optional.empty()))
        .orThrow();
    versions
        .put(
            caller,
            Seen.version(versions.edition(caller)),
            new Draft(versions.text(caller, before), "As it was", Optional.empty(), false))
        .orThrow();
  }
}
