package breakwater.api.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.CalendarVersion;
import breakwater.calendar.Calendars;
import breakwater.calendar.LaterVersions;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Clock;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "calendars", description = "What counts as working time.")
class CalendarsController {
  private final Calendars calendars;
  private final CalendarEdits edits;
  private final Clock clock;

  CalendarsController(Calendars calendars, CalendarEdits edits, Clock clock) {
    this.edits = edits;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** All versions of a calendar, newest first. */
  record CalendarVersions(List<CalendarAnswer> items) {}

  @GetMapping
  @Operation(summary = "List calendars, by id")
  Paging<CalendarAnswer> listCalendars(Caller caller, Page page) {
    String after =
        page.after().map(a -> a.of(1).id(0, CalendarId::new)).map(CalendarId::value).orElse("");
    return Paging.of(
        calendars.all(caller).stream()
            .filter(calendar -> calendar.id().value().compareTo(after) > 0)
            .limit(page.rows())
            .map(calendar -> CalendarAnswer.of(calendar, calendar.at(clock.now())))
            .toList(),
        page,
        calendar -> Cursor.of(calendar.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read the version of a calendar that is in force")
  ResponseEntity<CalendarAnswer> getCalendar(Caller caller, @PathVariable CalendarId id) {
    return answer(calendars.find(caller, id).orThrow());
  }

  @GetMapping("/{id}/versions")
  @Operation(summary = "List all versions of a calendar, newest first")
  ResponseEntity<CalendarVersions> listCalendarVersions(
      Caller caller, @PathVariable CalendarId id) {
    Calendar calendar = calendars.find(caller, id).orThrow();
    return Etag.ok(
        new CalendarVersions(
            calendar.versions().stream().map(v -> CalendarAnswer.of(calendar, v)).toList()),
        calendar.edition());
  }

  @GetMapping("/{id}/versions/{number}")
  @Operation(summary = "Read a version of a calendar")
  CalendarAnswer getCalendarVersion(
      Caller caller, @PathVariable CalendarId id, @PathVariable int number) {
    Calendar calendar = calendars.find(caller, id).orThrow();
    CalendarVersion version =
        calendar.versions().stream()
            .filter(v -> v.number() == number)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Calendars.unknown(id, number)));
    return CalendarAnswer.of(calendar, version);
  }

  @PostMapping("/{id}/versions/{number}/withdrawal")
  @Operation(
      summary = "Call off a version of a calendar that has not begun",
      description = "What holds until then goes on. It stays in the list and counts for nothing.")
  ResponseEntity<CalendarAnswer> withdrawCalendarVersion(
      Caller caller, Seen seen, @PathVariable CalendarId id, @PathVariable int number) {
    return answer(edits.withdraw(caller, seen, id, number).orThrow());
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a calendar, or say all of it anew",
      description = "Whatever runs by it is worked out anew.")
  ResponseEntity<CalendarAnswer> putCalendar(
      Caller caller,
      Seen seen,
      @PathVariable CalendarId id,
      @Parameter(description = CalendarBody.LATER) @RequestParam
          Optional<LaterVersions> laterVersions,
      @RequestBody CalendarBody body) {
    return answer(edits.put(caller, seen, id, body.put().later(laterVersions)).orThrow());
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Change a calendar",
      description = "Only what is said; all else stays. Whatever runs by it is worked out anew.")
  ResponseEntity<CalendarAnswer> patchCalendar(
      Caller caller,
      Seen seen,
      @PathVariable CalendarId id,
      @Parameter(description = CalendarBody.LATER) @RequestParam
          Optional<LaterVersions> laterVersions,
      @RequestBody CalendarBody body) {
    return answer(
        edits
            .change(
                caller,
                seen,
                id,
                calendar -> body.patch(calendar, clock.now()).later(laterVersions))
            .orThrow());
  }

  /** The version in force, with the edition of the whole. */
  private ResponseEntity<CalendarAnswer> answer(Calendar calendar) {
    return Etag.ok(CalendarAnswer.of(calendar, calendar.at(clock.now())), calendar.edition());
  }
}
