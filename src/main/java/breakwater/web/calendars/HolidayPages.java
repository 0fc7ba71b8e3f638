package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.CalendarRight;
import breakwater.calendar.Calendars;
import breakwater.calendar.Changes;
import breakwater.calendar.FileEffect;
import breakwater.calendar.LaterVersions;
import breakwater.calendar.holidays.Holidays;
import breakwater.calendar.holidays.Suggestion;
import breakwater.calendar.ical.IcalFile;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
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
import java.util.concurrent.atomic.AtomicReference;
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
  private final Calendars calendars;
  private final CalendarEdits edits;
  private final Holidays holidays;
  private final Clock clock;

  HolidayPages(
      CalendarPages pages,
      Calendars calendars,
      CalendarEdits edits,
      Holidays holidays,
      Clock clock) {
    this.pages = pages;
    this.calendars = calendars;
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

  /** A script sent this, and shows the answer beside the file. */
  @PostMapping("/ical/preview")
  String lookAtFile(Visit visit, @PathVariable CalendarId id) throws IOException {
    visit.caller().must(CalendarRight.EDIT_CALENDARS);
    Calendar calendar = calendars.find(visit.caller(), id).orThrow();
    return switch (read(visit)) {
      case Answer.Refused<IcalFile.Read>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<IcalFile.Read>(IcalFile.Read read) -> {
        FileEffect effect = effect(calendar, read);
        visit.show("read", read).show("effect", effect);
        yield effect
            .refusal()
            .map(refusal -> refused(visit, refusal))
            .orElse("calendars/parts :: file");
      }
    };
  }

  /** A script sent this, so the way onward stands in a header. */
  @PostMapping("/ical")
  String takeFile(
      Visit visit, @PathVariable CalendarId id, @RequestParam(defaultValue = "") String later)
      throws IOException {
    var effect = new AtomicReference<FileEffect>();
    Answer<IcalFile.Read> file = read(visit);
    Answer<Calendar> taken =
        switch (file) {
          case Answer.Refused<IcalFile.Read>(Refusal refusal) -> Answer.refused(refusal);
          case Answer.Done<IcalFile.Read>(IcalFile.Read read) ->
              taken(visit, id, read, Fields.choice(LaterVersions.class, later), effect);
        };
    return switch (taken) {
      case Answer.Refused<Calendar>(Refusal refusal) -> refused(visit, refusal);
      case Answer.Done<Calendar> _ -> {
        FileEffect done = effect.get();
        visit
            .response()
            .setHeader(
                "X-Location",
                Deeds.then("/settings/calendars/" + id, "calendar-changed")
                    + "&file=%d-%d-%d-%d"
                        .formatted(
                            done.added(), done.kept(), done.gone(), file.orThrow().passedOver()));
        yield "imports/preview :: taken";
      }
    };
  }

  private Answer<Calendar> taken(
      Visit visit,
      CalendarId id,
      IcalFile.Read read,
      Optional<LaterVersions> later,
      AtomicReference<FileEffect> effect) {
    try {
      return edits.change(
          visit.caller(),
          Seen.anything(),
          id,
          c -> {
            effect.set(effect(c, read));
            return Changes.fromFile(c, clock.now(), read.from(), read.until(), read.dates())
                .later(later);
          });
    } catch (RefusedException refused) {
      return Answer.refused(refused.refusal());
    }
  }

  private Answer<IcalFile.Read> read(Visit visit) throws IOException {
    byte[] file = visit.request().getInputStream().readNBytes(4 * IcalFile.LARGEST);
    return IcalFile.read(
        new String(file, StandardCharsets.UTF_8),
        clock.now().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private FileEffect effect(Calendar calendar, IcalFile.Read read) {
    return Changes.effect(calendar, clock.now(), read.from(), read.until(), read.dates().keySet());
  }

  private static String refused(Visit visit, Refusal refusal) {
    visit.response().setStatus(422);
    visit.show("problems", List.of(refusal.sentence()));
    return "imports/preview :: refused";
  }
}
