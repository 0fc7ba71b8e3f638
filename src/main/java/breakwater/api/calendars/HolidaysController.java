package breakwater.api.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.CalendarRight;
import breakwater.calendar.Calendars;
import breakwater.calendar.Changes;
import breakwater.calendar.FileEffect;
import breakwater.calendar.LaterVersions;
import breakwater.calendar.holidays.Holidays;
import breakwater.calendar.holidays.Region;
import breakwater.calendar.holidays.Suggestion;
import breakwater.calendar.ical.IcalFile;
import breakwater.calendar.ical.Skip;
import breakwater.http.Etag;
import breakwater.journal.Clock;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "calendars")
class HolidaysController {
  private final Holidays holidays;
  private final Calendars calendars;
  private final CalendarEdits edits;
  private final Clock clock;

  HolidaysController(Holidays holidays, Calendars calendars, CalendarEdits edits, Clock clock) {
    this.holidays = holidays;
    this.calendars = calendars;
    this.edits = edits;
    this.clock = clock;
  }

  record Countries(List<Region> items) {}

  record Suggestions(List<Suggestion> items) {}

  /** Holidays that somebody looked at and found right. */
  record Confirmation(@NotEmpty @Size(max = 500) List<@NotNull @Valid Confirmed> holidays) {}

  record Confirmed(
      @NotNull @Schema(example = "2026-12-25") LocalDate date,
      @NotBlank @Size(max = 200) @Schema(example = "Christmas Day") String name) {}

  /** How an import went. */
  record Imported(
      CalendarAnswer calendar,
      int dates,
      int passedOver,
      @Schema(description = "By why they become no holiday") Map<Skip, Integer> skipped,
      FileEffect effect) {}

  /** What an import would do. */
  record IcalPreview(
      @Schema(description = "The first day that is looked at") LocalDate from,
      @Schema(description = "The last one") LocalDate until,
      int events,
      List<Confirmed> holidays,
      int passedOver,
      @Schema(description = "By why they become no holiday") Map<Skip, Integer> skipped,
      FileEffect effect) {}

  @GetMapping("/calendar/countries")
  @Operation(summary = "List the countries whose public holidays are known")
  Countries listHolidayCountries(Caller caller) {
    return new Countries(holidays.countries(caller));
  }

  @GetMapping("/calendar/countries/{code}")
  @Operation(summary = "Read a country with its regions")
  Region getHolidayCountry(Caller caller, @PathVariable String code) {
    return holidays.country(caller, code).orThrow();
  }

  @GetMapping("/calendar/holidays")
  @Operation(
      summary = "Suggest public holidays to confirm",
      description = "Of a country such as de, or a region such as de/by.")
  Suggestions suggestHolidays(Caller caller, @RequestParam String place, @RequestParam int year) {
    return new Suggestions(holidays.suggest(caller, place, year).orThrow());
  }

  @PostMapping("/calendars/{id}/holidays")
  @Operation(
      summary = "Add holidays that a person confirmed",
      description = "Those that are there already stay as they are.")
  ResponseEntity<CalendarAnswer> confirmHolidays(
      Caller caller,
      Seen seen,
      @PathVariable CalendarId id,
      @Parameter(description = CalendarBody.LATER) @RequestParam
          Optional<LaterVersions> laterVersions,
      @Valid @RequestBody Confirmation body) {
    var dates = new TreeMap<LocalDate, String>();
    for (int i = 0; i < body.holidays().size(); i++) {
      Confirmed holiday = body.holidays().get(i);
      String at = "/holidays/%d/date".formatted(i);
      dates.put(CalendarJson.date(at, holiday.date().toString()), holiday.name());
    }
    Calendar calendar =
        edits
            .change(
                caller,
                seen,
                id,
                c -> Changes.confirmed(c, clock.now(), dates).later(laterVersions))
            .orThrow();
    return Etag.ok(CalendarAnswer.of(calendar, calendar.at(clock.now())), calendar.edition());
  }

  @PostMapping(path = "/calendars/{id}/ical/preview", consumes = "text/calendar")
  @Operation(summary = "Look at what an iCal file would bring; nothing is kept")
  IcalPreview previewIcal(Caller caller, @PathVariable CalendarId id, @RequestBody String file) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    Calendar calendar = calendars.find(caller, id).orThrow();
    IcalFile.Read read = IcalFile.read(file, today()).orThrow();
    FileEffect effect = effect(calendar, read);
    effect
        .refusal()
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return new IcalPreview(
        read.from(),
        read.until(),
        read.events(),
        read.dates().entrySet().stream()
            .map(day -> new Confirmed(day.getKey(), day.getValue()))
            .toList(),
        read.passedOver(),
        read.skipped(),
        effect);
  }

  private LocalDate today() {
    return clock.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private FileEffect effect(Calendar calendar, IcalFile.Read read) {
    return Changes.effect(calendar, clock.now(), read.from(), read.until(), read.dates().keySet());
  }

  @PostMapping(path = "/calendars/{id}/ical", consumes = "text/calendar")
  @Operation(
      summary = "Take the all-day events of an iCal file as holidays",
      description =
          "From a year ago to three years ahead. A file with which more than half of the working"
              + " days of a year would be closed is refused.")
  ResponseEntity<Imported> importIcal(
      Caller caller,
      Seen seen,
      @PathVariable CalendarId id,
      @Parameter(description = CalendarBody.LATER) @RequestParam
          Optional<LaterVersions> laterVersions,
      @RequestBody String file) {
    IcalFile.Read read = IcalFile.read(file, today()).orThrow();
    var effect = new AtomicReference<FileEffect>();
    Calendar calendar =
        edits
            .change(
                caller,
                seen,
                id,
                c -> {
                  effect.set(effect(c, read));
                  return Changes.fromFile(c, clock.now(), read.from(), read.until(), read.dates())
                      .later(laterVersions);
                })
            .orThrow();
    return Etag.ok(
        new Imported(
            CalendarAnswer.of(calendar, calendar.at(clock.now())),
            read.dates().size(),
            read.passedOver(),
            read.skipped(),
            effect.get()),
        calendar.edition());
  }
}
