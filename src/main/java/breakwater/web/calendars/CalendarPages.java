package breakwater.web.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.CalendarRight;
import breakwater.calendar.CalendarVersion;
import breakwater.calendar.Calendars;
import breakwater.calendar.DateSource;
import breakwater.calendar.ScheduleText;
import breakwater.calendar.holidays.Holidays;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendars, and one of them with its year, its week and its dates. */
@Controller
@RequestMapping("/settings/calendars")
class CalendarPages {
  private final Calendars calendars;
  private final CalendarEdits edits;
  private final Holidays holidays;
  private final Clock clock;

  CalendarPages(Calendars calendars, CalendarEdits edits, Holidays holidays, Clock clock) {
    this.calendars = calendars;
    this.edits = edits;
    this.holidays = holidays;
    this.clock = clock;
  }

  @GetMapping
  String list(Visit visit) {
    visit
        .show("calendars", calendars.all(visit.caller()))
        .show("now", clock.now())
        .show("zones", zones())
        .show("mayEdit", visit.caller().may(CalendarRight.EDIT_CALENDARS));
    return "calendars/list";
  }

  @PostMapping
  String make(Visit visit, @RequestParam String id, @RequestParam Map<String, String> fields) {
    return visit.deed(
        "new",
        () -> made(visit, id.strip(), fields),
        calendar -> Deeds.then("/settings/calendars/" + calendar.id(), "calendar-made"),
        () -> list(visit));
  }

  private Answer<Calendar> made(Visit visit, String id, Map<String, String> fields) {
    if (!Id.isValid(id)) {
      return Answer.refused(
          Refusal.invalid(
              "invalid-value",
              "An id may hold letters, digits and . _ : - but no spaces, at most 64. Write"
                  + " another."));
    }
    if (calendars.exists(new CalendarId(id))) {
      return Answer.refused(
          Refusal.conflict(
              "calendar-exists",
              "There is a calendar %s already. Write another id.".formatted(id)));
    }
    return edits.put(
        visit.caller(),
        Seen.anything(),
        new CalendarId(id),
        new CalendarForm(fields).week(Optional.empty(), clock.now()));
  }

  @GetMapping("/{id}")
  String look(
      Visit visit,
      @PathVariable CalendarId id,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String place) {
    Calendar calendar = calendars.find(visit.caller(), id).orThrow();
    int shown =
        Fields.number("The year", year.matches("20[0-9]{2}|19[789][0-9]|21[0-9]{2}") ? year : "")
            .orElseGet(() -> clock.now().atOffset(ZoneOffset.UTC).getYear());
    ScheduleText text = calendar.at(clock.now()).schedule();
    visit
        .show("calendar", calendar)
        .show("current", calendar.at(clock.now()))
        .show("laterVersions", calendar.after(clock.now()))
        .show("text", text)
        .show("year", YearView.of(calendar, shown))
        .show("week", week(text))
        .show("dates", dates(text))
        .show("zones", zones())
        .show("writers", writers(visit, calendar))
        .show("differences", Differences.of(calendar))
        .show("meanwhile", Meanwhile.of(visit, calendar))
        .show(
            "newest",
            calendar.versions().stream().mapToInt(CalendarVersion::number).max().orElse(0))
        .show("fromFiles", fromFiles(text))
        .show("now", clock.now())
        .show("file", FileNumbers.of(visit.request().getParameter("file")))
        .show("place", place)
        .show("countries", holidays.countries(visit.caller()))
        .show("mayEdit", visit.caller().may(CalendarRight.EDIT_CALENDARS));
    String wanted = place.strip();
    if (!wanted.isEmpty()) {
      visit.show("suggested", holidays.suggest(visit.caller(), wanted, shown));
      visit.show("country", holidays.country(visit.caller(), wanted.split("/", -1)[0]));
    }
    return "calendars/calendar";
  }

  @PostMapping("/{id}/week")
  String week(
      Visit visit,
      @PathVariable CalendarId id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam Map<String, String> fields) {
    var form = new CalendarForm(fields);
    return changed(
        visit, id, "week", version, calendar -> form.week(Optional.of(calendar), clock.now()));
  }

  @PostMapping("/{id}/dates")
  String dates(
      Visit visit,
      @PathVariable CalendarId id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam Map<String, String> fields) {
    var form = new CalendarForm(fields);
    return changed(visit, id, "dates", version, calendar -> form.dates(calendar, clock.now()));
  }

  @PostMapping("/{id}/versions/{number}/withdrawal")
  String withdraw(
      Visit visit,
      @PathVariable CalendarId id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String version) {
    return visit.deed(
        "withdrawal",
        () -> edits.withdraw(visit.caller(), Fields.seen(version), id, number),
        calendar -> Deeds.then("/settings/calendars/" + id, "calendar-called-off"),
        () -> look(visit, id, "", ""));
  }

  private String changed(
      Visit visit,
      CalendarId id,
      String form,
      String version,
      Function<Calendar, CalendarEdits.Draft> change) {
    return visit.deed(
        form,
        () -> edits.change(visit.caller(), Fields.seen(version), id, change),
        calendar -> Deeds.then("/settings/calendars/" + id, "calendar-changed"),
        () -> look(visit, id, "", ""));
  }

  private static Map<String, String> week(ScheduleText text) {
    var week = new LinkedHashMap<String, String>();
    for (String day : CalendarForm.DAYS) {
      week.put(day, windows(text.week().getOrDefault(day, List.of())));
    }
    return week;
  }

  /** Holidays that a file brought, which the next file may take away again. */
  private static List<String> fromFiles(ScheduleText text) {
    return text.holidays().stream()
        .filter(date -> text.note(date).source() == DateSource.ICAL)
        .map(date -> (date + " " + text.note(date).name()).strip())
        .toList();
  }

  /** What stands in each field of dates. */
  private static Map<String, String> dates(ScheduleText text) {
    return Map.of(
        "holidays",
        text.holidays().stream()
            .map(date -> (date + " " + text.note(date).name()).strip())
            .collect(Collectors.joining("\n")),
        "annual",
        String.join("\n", text.annualHolidays()),
        "overrides",
        byDate(text.overrides()),
        "closures",
        byDate(text.closures()));
  }

  private static String byDate(Map<String, List<List<String>>> dates) {
    return dates.entrySet().stream()
        .map(e -> e.getKey() + " " + (e.getValue().isEmpty() ? "closed" : windows(e.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private static String windows(List<List<String>> pairs) {
    return pairs.stream().map(pair -> String.join("-", pair)).collect(Collectors.joining(", "));
  }

  private static Map<Integer, String> writers(Visit visit, Calendar calendar) {
    return calendar.versions().stream()
        .collect(Collectors.toMap(v -> v.number(), v -> visit.names().actor(Actor.parse(v.by()))));
  }

  private static TreeSet<String> zones() {
    return ZoneRulesProvider.getAvailableZoneIds().stream()
        .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*"))
        .filter(zone -> !zone.startsWith("Etc/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
