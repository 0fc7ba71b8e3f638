package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Changes;
import breakwater.calendar.LaterVersions;
import breakwater.calendar.holidays.Holidays;
import breakwater.calendar.holidays.Suggestion;
import breakwater.calendar.ical.IcalFile;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brings holidays into a calendar: those that are suggested and ticked, or those of a file. */
@Controller
@RequestMapping("/settings/calendars/{id}")
class HolidayPages {
  private final CalendarPages pages;
  private final CalendarEdits edits;
  private final Holidays holidays;
  private final Clock clock;

  HolidayPages(CalendarPages pages, CalendarEdits edits, Holidays holidays, Clock clock) {
    this.pages = pages;
    this.edits = edits;
    this.holidays = holidays;
    this.clock = clock;
  }

  @PostMapping("/holidays")
  String confirm(
      Visit visit,
      @PathVariable CalendarId id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam String place,
      @RequestParam String year,
      @RequestParam(defaultValue = "") String later,
      @RequestParam(defaultValue = "") Set<String> date) {
    Optional<LaterVersions> becomes = Fields.choice(LaterVersions.class, later);
    return visit.deed(
        "holidays",
        () -> confirmed(visit, id, version, place, year, becomes, date),
        calendar -> "/settings/calendars/" + id + "?did=calendar-changed&year=" + year.strip(),
        () -> pages.look(visit, id, year, place));
  }

  private Answer<Calendar> confirmed(
      Visit visit,
      CalendarId id,
      String version,
      String place,
      String year,
      Optional<LaterVersions> later,
      Set<String> ticked) {
    int of = Fields.number("The year", year).orElse(0);
    List<Suggestion> suggested = holidays.suggest(visit.caller(), place.strip(), of).orThrow();
    var dates = new TreeMap<LocalDate, String>();
    suggested.stream()
        .filter(s -> ticked.contains(s.date().toString()))
        .forEach(s -> dates.put(s.date(), s.name()));
    return dates.isEmpty()
        ? Answer.refused(
            Refusal.invalid("invalid-value", "No holiday was ticked. Tick those that you keep."))
        : edits.change(
            visit.caller(),
            Fields.seen(version),
            id,
            calendar -> Changes.confirmed(calendar, clock.now(), dates).later(later));
  }

  /** A script sent this, so the way onward stands in a header. */
  @PostMapping("/ical")
  String takeFile(
      Visit visit, @PathVariable CalendarId id, @RequestParam(defaultValue = "") String later)
      throws IOException {
    byte[] file = visit.request().getInputStream().readNBytes(4 * IcalFile.LARGEST);
    LocalDate today = clock.now().atOffset(ZoneOffset.UTC).toLocalDate();
    Answer<Calendar> taken =
        switch (IcalFile.read(new String(file, StandardCharsets.UTF_8), today)) {
          case Answer.Refused<IcalFile.Read>(Refusal refusal) -> Answer.refused(refusal);
          case Answer.Done<IcalFile.Read>(IcalFile.Read read) ->
              edits.change(
                  visit.caller(),
                  Seen.anything(),
                  id,
                  c ->
                      Changes.fromFile(c, clock.now(), read.from(), read.until(), read.dates())
                          .later(Fields.choice(LaterVersions.class, later)));
        };
    return switch (taken) {
      case Answer.Refused<Calendar>(Refusal refusal) -> {
        visit.response().setStatus(422);
        visit.show("problems", List.of(refusal.sentence()));
        yield "imports/preview :: refused";
      }
      case Answer.Done<Calendar>(Calendar calendar) -> {
        visit
            .response()
            .setHeader("X-Location", Deeds.then("/settings/calendars/" + id, "calendar-changed"));
        yield "imports/preview :: taken";
      }
    };
  }
}
